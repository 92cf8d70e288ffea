using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

public sealed class PublishedTablesTests : IDisposable
{
    private const string Cells = """
        sex,region,age,n
        f,A,16-24,1
        f,A,25-64,12
        f,B,16-24,14
        f,B,25-64,19
        m,A,16-24,18
        m,A,25-64,11
        m,B,16-24,7
        m,B,25-64,23
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("samverkan-tables-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Writes_tables_structure_and_certificate_and_reads_back_what_is_published()
    {
        ProtectedTables safe = Protect(Cells, ZeroRule.Publish, "sex,region", "region,age");
        TableProtection.Write(safe, _directory);
        Assert.Equal(
            ["certificate.internal.json", "table1.csv", "table2.csv", "tables.json"],
            Directory.EnumerateFiles(_directory).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        TablesReading reading = PublishedTables.Read(_directory);
        Assert.Empty(reading.Findings);
        for (int table = 0; table < 2; table++)
            Assert.Equal(safe.Published.Values(table), reading.Tables!.Values(table));
        Assert.Equal(5, reading.Tables!.MinimumCount);
        TablesAudit audit = Assert.Single(TablesAudit.Attack([reading.Tables]));
        Assert.True(audit.Report.Holds);
    }

    [Fact]
    public void A_table_has_one_row_a_cell_with_margins_named_total()
    {
        string csv = Text(Protect("sex,n\nf,30\nm,40\n", ZeroRule.Publish, "sex"), "table1.csv");
        Assert.Equal("sex,value,status\r\nf,30,published\r\nm,40,published\r\nTotal,70,published\r\n", csv);
    }

    [Fact]
    public void What_is_published_never_tells_which_hidden_cell_is_small()
    {
        ProtectedTables safe = Protect("sex,region,n\nf,A,2\nm,A,20\nf,B,21\nm,B,22\n", ZeroRule.Publish, "sex,region");
        string published = string.Concat(safe.Published.ToFiles().Select(static f => Encoding.UTF8.GetString(f.Content.Span)));
        Assert.DoesNotContain("primary", published, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secondary", published, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, published.Split(",hidden").Length - 1);
        string certificate = Encoding.UTF8.GetString(safe.Cells.Certificate.ToJson());
        Assert.Contains("\"id\": \"sex=f, region=A\"", certificate, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"primary\"", certificate, StringComparison.Ordinal);
        Assert.Contains("Skyddar sex=f, region=A.", certificate, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_that_looks_like_a_formula_stays_text_and_one_that_is_a_number_too_comes_back()
    {
        ProtectedTables safe = Protect("g,n\n=HYPERLINK(1),30\n-5,40\n-5+2,45\n'x,50\nx;=1+1;'y;-3,55\n\"@a,\"\"b\"\"\",60\n", ZeroRule.Publish, "g");
        TableProtection.Write(safe, _directory);
        string csv = File.ReadAllText(Path.Combine(_directory, "table1.csv"));
        Assert.Contains("\r\n'=HYPERLINK(1),30,published\r\n-5,40,published\r\n'-5+2,45,published\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("\"x;'=1+1;''y;-3\",55,published", csv, StringComparison.Ordinal);
        TablesReading reading = PublishedTables.Read(_directory);
        Assert.Empty(reading.Findings);
        Assert.Equal(safe.Published.Values(0), reading.Tables!.Values(0));
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    public void The_bytes_do_not_depend_on_the_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            byte[] invariant = All();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            byte[] other = All();
            Assert.Equal(invariant, other);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static byte[] All() => [.. Protect(Cells, ZeroRule.Publish, "sex,region", "region,age").Published.ToFiles().SelectMany(static f => f.Content.ToArray())];
    }

    [Fact]
    public void Two_folders_of_the_same_persons_are_attacked_together()
    {
        // each folder alone is safe; together they are not
        string one = Publish("one", """
            {"format":"samverkan-tables","version":1,"method":"suppress","rule":{"minimumCount":5,"zeros":"publish"},"total":"Total",
             "columns":[{"name":"sex","categories":["f","m"]}],"tables":[{"file":"table1.csv","columns":["sex"]}]}
            """, "sex,value,status\nf,,hidden\nm,,hidden\nTotal,43,published\n");
        string two = Publish("two", """
            {"format":"samverkan-tables","version":1,"method":"suppress","rule":{"minimumCount":5,"zeros":"publish"},"total":"Total",
             "columns":[{"name":"sex","categories":["m","f"]}],"tables":[{"file":"table1.csv","columns":["sex"]}]}
            """, "sex,value,status\nm,41,published\nf,,hidden\nTotal,,hidden\n");
        PublishedTables[] both = [PublishedTables.Read(one).Tables!, PublishedTables.Read(two).Tables!];
        Assert.All(both, static tables => Assert.True(TablesAudit.Attack([tables])[0].Report.Holds));
        TablesAudit together = Assert.Single(TablesAudit.Attack(both));
        AuditedCell found = Assert.Single(together.Report.Determined);
        Assert.Equal(("sex=f", 2L), (found.Id, found.Determined));
    }

    [Fact]
    public void Folders_that_disagree_are_attacked_apart()
    {
        TableProtection.Write(Protect("sex,n\nf,30\nm,40\n", ZeroRule.Publish, "sex"), Path.Combine(_directory, "a"));
        TableProtection.Write(Protect("sex,n\nf,30\nm,41\n", ZeroRule.Publish, "sex"), Path.Combine(_directory, "b"));
        Assert.Equal(2, TablesAudit.Attack([PublishedTables.Read(Path.Combine(_directory, "a")).Tables!, PublishedTables.Read(Path.Combine(_directory, "b")).Tables!]).Length);
    }

    [Theory]
    [InlineData("sex,value,status\nf,30,published\nm,40,published\n", "SAM4048")]
    [InlineData("sex,value,status\nf,30,published\nm,,published\nTotal,70,published\n", "SAM4045")]
    [InlineData("sex,value,status\nf,30,published\nm,40,hidden\nTotal,70,published\n", "SAM4045")]
    [InlineData("sex,value,status\nf,30,published\nm,,primary\nTotal,70,published\n", "SAM4044")]
    [InlineData("sex,value,status\nf,30,published\nx,,hidden\nTotal,70,published\n", "SAM4043")]
    [InlineData("sex,value,status\nf,30,published\nf,30,published\nm,,hidden\nTotal,70,published\n", "SAM4046")]
    [InlineData("kön,value,status\n", "SAM4042")]
    [InlineData("sex,value,status\nf,30\nm,,hidden\nTotal,70,published\n", "SAM4024")]
    public void A_published_table_that_is_broken_is_told(string csv, string code)
    {
        string folder = Publish("x", """
            {"format":"samverkan-tables","version":1,"method":"suppress","rule":{"minimumCount":5,"zeros":"publish"},"total":"Total",
             "columns":[{"name":"sex","categories":["f","m"]}],"tables":[{"file":"table1.csv","columns":["sex"]}]}
            """, csv);
        TablesReading reading = PublishedTables.Read(folder);
        Assert.Null(reading.Tables);
        Assert.Equal(code, reading.Findings[0].Refusal.Code.Id);
    }

    [Theory]
    [InlineData("{", "SAM4041")]
    [InlineData("null", "SAM4041")]
    [InlineData("{\"format\":\"samverkan-tables\"}", "SAM4041")]
    [InlineData("{\"format\":\"samverkan-tables\",\"version\":2,\"method\":\"suppress\",\"rule\":{\"minimumCount\":5,\"zeros\":\"publish\"},\"total\":\"Total\",\"columns\":[],\"tables\":[]}", "SAM4041")]
    public void A_structure_that_is_broken_is_told(string json, string code) =>
        Assert.Equal(code, Assert.Single(PublishedTables.Read(Publish("x", json, "")).Findings).Refusal.Code.Id);

    [Fact]
    public void A_folder_without_tables_is_told() =>
        Assert.Equal("SAM4040", Assert.Single(PublishedTables.Read(_directory).Findings).Refusal.Code.Id);

    [Fact]
    public void A_cell_common_to_two_tables_may_not_differ()
    {
        TableProtection.Write(Protect("a,b,n\nx,x,30\ny,y,40\n", ZeroRule.Publish, "a", "b"), _directory);
        File.WriteAllText(Path.Combine(_directory, "table2.csv"), "b,value,status\nx,30,published\ny,40,published\nTotal,71,published\n");
        Assert.Contains(PublishedTables.Read(_directory).Findings, static f => f.Refusal.Code.Id == "SAM4047");
    }

    [Fact]
    public void Random_linked_tables_through_the_files_are_never_broken() =>
        (from counts in Gen.Frequency((3, Gen.Long[0, 4]), (2, Gen.Long[5, 40])).Array[12]
         from minimum in Gen.Int[1, 6]
         from protect in Gen.Bool
         select (counts, minimum, protect)).Sample(
            sample =>
            {
                StringBuilder text = new("a,b,c,n\n");
                for (int i = 0; i < 12; i++)
                    text.Append(CultureInfo.InvariantCulture, $"a{i / 6},b{i / 2 % 3},c{i % 2},{sample.counts[i]}\n");
                InnerCells cells = CellsFileTests.Read(text.ToString(), "a,b", "b,c", "a,c").Cells!;
                ProtectedTables safe = TableProtection.Protect(
                    cells, new DisclosureOptions { MinimumCount = sample.minimum, Zeros = sample.protect ? ZeroRule.Protect : ZeroRule.Publish }, "tests 1");
                // the attacker knows the whole crossing, not only the tables' own inner cells
                Dictionary<string, bool> shown = safe.Cells.System.Cells.ToDictionary(static c => c.Id, c => safe.Cells.IsPublished(c.Id));
                CellSystem whole = TestTables.Linked([2, 3, 2], sample.counts, [[0, 1], [1, 2], [0, 2]]);
                PublishedSystem published = whole.Publish(i => shown[Named(whole.Cells[i].Id)]);
                Assert.Equal(whole.Cells.Length, shown.Count);
                Assert.Empty(RationalAttacker.Determined(published));
                Assert.True(TablesAudit.Attack([safe.Published])[0].Report.Holds);
            },
            iter: Soak.Iterations(150, 5_000));

    private static string Named(string choice)
    {
        string[] parts = [.. choice.Split(',').Select(static (level, d) => level == "0" ? "" : $"{(char)('a' + d)}={(char)('a' + d)}{int.Parse(level, CultureInfo.InvariantCulture) - 1}").Where(static p => p.Length > 0)];
        return parts.Length == 0 ? "Total" : string.Join(", ", parts);
    }

    private static ProtectedTables Protect(string cells, ZeroRule zeros, params string[] tables)
    {
        CellsReading reading = CellsFileTests.Read(cells, tables);
        Assert.Empty(reading.Findings);
        return TableProtection.Protect(reading.Cells!, new DisclosureOptions { Zeros = zeros }, "tests 1");
    }

    private static string Text(ProtectedTables tables, string name) =>
        Encoding.UTF8.GetString(tables.Published.ToFiles().Single(f => f.Name == name).Content.Span);

    private string Publish(string name, string manifest, string table)
    {
        string folder = Path.Combine(_directory, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "tables.json"), manifest);
        File.WriteAllText(Path.Combine(folder, "table1.csv"), table);
        return folder;
    }
}
