using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan protect</c> and <c>samverkan audit</c>, from a file of cells to an attack on what was published.</summary>
public sealed class ProtectAuditTests
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

    private const string Manifest = """
        {"format":"samverkan-tables","version":1,"method":"suppress","rule":{"minimumCount":5,"zeros":"publish"},"total":"Total",
         "columns":[{"name":"sex","categories":["f","m"]},{"name":"region","categories":["A","B"]}],"tables":[{"file":"table1.csv","columns":["sex","region"]}]}
        """;

    [Fact]
    public async Task Cells_become_published_tables_their_structure_and_a_certificate_for_those_inside()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", Cells);
        string published = folder.File("protected");
        ToolRun run = await ToolRun.Of("protect", cells, "--count", "n", "--table", "sex,region", "--table", "region,age", "--out", published);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            ["certificate.internal.json", "table1.csv", "table2.csv", "tables.json"],
            Directory.EnumerateFileSystemEntries(published).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach ((string table, string header, int rows) in (ReadOnlySpan<(string, string, int)>)[("table1.csv", "sex,region,value,status", 9), ("table2.csv", "region,age,value,status", 9)])
        {
            string[] lines = File.ReadAllText(Path.Combine(published, table)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(header, lines[0]);
            Assert.Equal(rows, lines.Length - 1);
            Assert.All(lines[1..], static line => Assert.True(line.Split(',') is [_, _, "", "hidden"] or [_, _, not "", "published"]));
            Assert.Contains("Total,Total,105,published", lines);
        }

        using JsonDocument structure = JsonDocument.Parse(File.ReadAllText(Path.Combine(published, "tables.json")));
        Assert.Equal("suppress", structure.RootElement.GetProperty("method").GetString());
        Assert.Equal(5, structure.RootElement.GetProperty("rule").GetProperty("minimumCount").GetInt32());
        Assert.All((string[])["table1.csv", "table2.csv", "tables.json"], file =>
            Assert.DoesNotContain("primary", File.ReadAllText(Path.Combine(published, file)), StringComparison.OrdinalIgnoreCase));
        ToolRun audit = await ToolRun.Of("audit", published);
        Assert.Equal(ExitCode.Done, audit.ExitCode);
        Assert.Contains(" 0 can be worked out", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_tells_those_inside_what_is_small_and_what_protects_it()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", "sex,region,n\nf,A,2\nm,A,20\nf,B,21\nm,B,22\n");
        await ToolRun.Of("protect", cells, "--count", "n", "--table", "sex,region", "--out", folder.File("out"));
        using JsonDocument certificate = JsonDocument.Parse(File.ReadAllText(folder.File("out/certificate.internal.json")));
        JsonElement[] hidden = [.. certificate.RootElement.GetProperty("hidden").EnumerateArray()];
        Assert.Equal(["sex=f, region=A"], hidden.Where(static cell => cell.GetProperty("state").GetString() == "primary").Select(static cell => cell.GetProperty("id").GetString()));
        Assert.Equal(3, hidden.Count(static cell => cell.GetProperty("state").GetString() == "secondary"));
        Assert.All(hidden, static cell => Assert.NotEmpty(cell.GetProperty("reason").GetProperty("swedish").GetString()!));
        Assert.NotEmpty(certificate.RootElement.GetProperty("witnesses").EnumerateArray());
    }

    [Fact]
    public async Task A_minimum_of_one_hides_nothing_and_a_status_decides_for_itself()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", "sex,n,told\nf,1,\nm,20,\nx,30,primary\n");
        string plain = folder.Write("plain.csv", "sex,n\nf,1\nm,20\nx,30\n");
        ToolRun none = await ToolRun.Of("protect", plain, "--count", "n", "--table", "sex", "--minimum", "1", "--out", folder.File("none"));
        Assert.StartsWith("4 cells in 1 tables, 0 hidden.", none.Output, StringComparison.Ordinal);
        ToolRun told = await ToolRun.Of("protect", cells, "--count", "n", "--table", "sex", "--minimum", "1", "--status", "told", "--out", folder.File("told"));
        Assert.Equal(ExitCode.Done, told.ExitCode);
        Assert.Contains("x,,hidden", File.ReadAllText(folder.File("told/table1.csv")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", folder.File("told"))).ExitCode);
    }

    [Theory]
    [InlineData("f,A,,hidden\nf,B,21,published\nf,Total,23,published\nm,A,20,published\nm,B,22,published\nm,Total,42,published\nTotal,A,22,published\nTotal,B,43,published\nTotal,Total,65,published\n", "sex=f, region=A", 2)]
    [InlineData("f,A,,hidden\nf,B,,hidden\nf,Total,23,published\nm,A,20,published\nm,B,22,published\nm,Total,42,published\nTotal,A,,hidden\nTotal,B,43,published\nTotal,Total,65,published\n", "sex=f, region=B", 21)]
    public async Task A_margin_that_tells_a_hidden_cell_is_found_and_named(string rows, string cell, int value)
    {
        using TemporaryFolder folder = new();
        folder.Write("tables.json", Manifest);
        folder.Write("table1.csv", "sex,region,value,status\n" + rows);
        ToolRun run = await ToolRun.Of("audit", folder.Path);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains($"  {cell} = {value}", run.Lines);
        ToolRun json = await ToolRun.Of("audit", folder.Path, "--json");
        Assert.Equal(ExitCode.Findings, json.ExitCode);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.Contains(
            Assert.Single(document.RootElement.EnumerateArray()).GetProperty("determined").EnumerateArray(),
            found => found.GetProperty("cell").GetString() == cell && found.GetProperty("value").GetInt32() == value);
    }

    [Fact]
    public async Task Two_folders_are_attacked_together()
    {
        using TemporaryFolder one = new();
        using TemporaryFolder two = new();
        string manifest = Manifest.Replace(""",{"name":"region","categories":["A","B"]}""", "", StringComparison.Ordinal).Replace("\"sex\",\"region\"", "\"sex\"", StringComparison.Ordinal);
        one.Write("tables.json", manifest);
        one.Write("table1.csv", "sex,value,status\nf,,hidden\nm,,hidden\nTotal,43,published\n");
        two.Write("tables.json", manifest);
        two.Write("table1.csv", "sex,value,status\nf,,hidden\nm,41,published\nTotal,,hidden\n");
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", one.Path)).ExitCode);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", two.Path)).ExitCode);
        ToolRun both = await ToolRun.Of("audit", one.Path, two.Path);
        Assert.Equal(ExitCode.Findings, both.ExitCode);
        Assert.Contains("  sex=f = 2", both.Lines);
    }

    [Theory]
    [InlineData("sex,n\nf,1\nm,x\n", "3:3", "SAM4025")]
    [InlineData("sex,n\nf,1\nm\n", "3:1", "SAM4024")]
    [InlineData("sex,n\nf,1\nf,2\n", "3:1", "SAM4027")]
    [InlineData("kön,n\nf,1\n", "1:1", "SAM4022")]
    public async Task A_broken_file_of_cells_is_told_at_its_place_and_nothing_is_written(string text, string place, string code)
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", text);
        ToolRun run = await ToolRun.Of("protect", cells, "--count", "n", "--table", "sex", "--out", folder.File("out"));
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{cells}:{place}: {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["cells.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_broken_publication_is_told_at_its_place()
    {
        using TemporaryFolder folder = new();
        folder.Write("tables.json", Manifest);
        string table = folder.Write("table1.csv", "sex,region,value,status\nf,A,2,primary\n");
        ToolRun run = await ToolRun.Of("audit", folder.Path);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith($"{table}:2:", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, (await ToolRun.Of("audit", folder.File("none"))).ExitCode);
    }

    [Fact]
    public async Task The_same_cells_give_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", Cells);
        foreach (string name in (string[])["a", "b"])
            await ToolRun.Of("protect", cells, "--count", "n", "--table", "sex,region", "--table", "region,age", "--out", folder.File(name));
        Assert.Equal(FolderContent.Of(folder.File("a")), FolderContent.Of(folder.File("b")));
    }
}
