// Indexes items with Lucene 8 and asks it, for scripts/benchmark and scripts/evaluate.
//
//   java Lucene index DATABASE ITEMS THREADS    ITEMS: a line each, fields separated by tabs
//   java Lucene query DATABASE COUNT [QUERY]    prints the best; without QUERY, of each line that it reads,
//                                               with an empty line behind
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.MMapDirectory;

public class Lucene {
  static final String[] EXACT = {"id", "date", "body", "case"};  // the first fields of a line
  static final Set<String> SHOWN = Set.of("id", "title");
  static final int TITLE_WEIGHT = 3;

  static Document document(String line) {
    String[] values = line.split("\t", -1);
    Document document = new Document();
    for (int i = 0; i < EXACT.length; ++i) {
      document.add(new StringField(EXACT[i], values[i], Store.YES));
    }
    String title = values[EXACT.length], recommended = values[EXACT.length + 1], text = values[EXACT.length + 2];
    document.add(new TextField("title", title, Store.YES));
    document.add(new TextField("indstilling", recommended, Store.NO));
    for (int i = 0; i < TITLE_WEIGHT; ++i) {
      document.add(new TextField("text", title, Store.NO));
    }
    document.add(new TextField("text", text, Store.YES));
    return document;
  }

  static void index(Path database, Path items, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (IndexWriter writer =
             new IndexWriter(new MMapDirectory(database), new IndexWriterConfig(new DanishAnalyzer()));
         BufferedReader lines = Files.newBufferedReader(items)) {
      Callable<Void> addLines = () -> {
        for (String line; (line = lines.readLine()) != null;) {
          writer.addDocument(document(line));
        }
        return null;
      };
      for (Future<Void> added : pool.invokeAll(Collections.nCopies(threads, addLines))) {
        added.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  static void ask(IndexSearcher searcher, int count, Query query, PrintStream out) throws Exception {
    for (ScoreDoc found : searcher.search(query, count).scoreDocs) {
      Document document = searcher.doc(found.doc, SHOWN);
      out.println(document.get("id") + "\t" + document.get("title"));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path database = Path.of(arguments[1]);
    if (arguments[0].equals("index")) {
      index(database, Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      return;
    }
    int count = Integer.parseInt(arguments[2]);
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(database)));
    QueryParser parser = new QueryParser("text", new DanishAnalyzer());
    PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false,
                                      StandardCharsets.UTF_8);
    if (arguments.length > 3) {
      ask(searcher, count, parser.parse(arguments[3]), out);
    } else {
      BufferedReader queries = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String query; (query = queries.readLine()) != null;) {
        ask(searcher, count, parser.parse(query), out);
        out.println();
      }
    }
    out.flush();
  }
}
