"""The engines that are compared: ours, and the peers that are installed."""
from engines.dagsorden import Dagsorden
from engines.lucene import Lucene
from engines.omega import Omindex, Scriptindex
from engines.postgresql import PostgreSQL
from engines.recoll import Recoll
from engines.sqlite import Sqlite

ENGINES = (Dagsorden, Scriptindex, Omindex, Sqlite, PostgreSQL, Recoll, Lucene)
