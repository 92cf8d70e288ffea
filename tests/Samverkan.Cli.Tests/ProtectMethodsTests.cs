using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan protect</c> by other methods than hiding, of amounts, and against earlier releases.</summary>
public sealed class ProtectMethodsTests
{
    private const string Cells = "sex,region,n,k\nf,A,2,1.25\nf,B,21,9.5\nm,A,17,8.000000001\nm,B,33,16.75\n";

    private const string Amounts = """
        region,kind,organisation,kronor
        A,x,one,900
        A,x,two,50
        A,x,three,50
        A,y,one,300
        A,y,two,310
        A,y,four,290
        B,x,one,400
        B,x,five,350
        B,x,six,420
        B,y,one,500
        B,y,five,480
        B,y,six,510

        """;

    [Theory]
    [InlineData("round", "rounded")]
    [InlineData("cellkey", "perturbed")]
    public async Task Another_method_publishes_every_figure_changed_without_a_certificate_and_holds_against_the_audit(string method, string status)
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", Cells);
        string published = folder.File("published");
        string[] keys = method == "cellkey" ? ["--keys", "k"] : [];
        ToolRun run = await ToolRun.Of(["protect", cells, "--count", "n", "--table", "sex,region", "--method", method, .. keys, "--out", published]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains($"9 cells in 1 tables, {status}.", run.Output, StringComparison.Ordinal);
        Assert.Equal(["table1.csv", "tables.json"], Directory.EnumerateFileSystemEntries(published).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string[][] rows = [.. File.ReadAllLines(Path.Combine(published, "table1.csv"))[1..].Select(static line => line.Split(','))];
        Assert.All(rows, row => Assert.Equal(status, row[3]));
        Assert.All(rows, row => Assert.True(method == "round" ? int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) % 5 == 0 : int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) is 0 or >= 5));
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", published)).ExitCode);
        // a figure that the method never gives is found
        File.WriteAllText(Path.Combine(published, "table1.csv"), File.ReadAllText(Path.Combine(published, "table1.csv")).Replace($"f,A,{rows[0][2]},", "f,A,3,", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, (await ToolRun.Of("audit", published)).ExitCode);
    }

    [Fact]
    public async Task A_table_that_would_tell_what_an_earlier_release_hid_is_not_written()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", "a,b,c,n\na1,b0,c1,8\na1,b1,c0,1\na0,b1,c1,3\na2,b1,c0,11\na1,b0,c2,19\n");
        string[] of = ["protect", cells, "--count", "n", "--minimum", "2"];
        Assert.Equal(ExitCode.Done, (await ToolRun.Of([.. of, "--table", "a,b", "--table", "b,c", "--out", folder.File("first")])).ExitCode);
        ToolRun refused = await ToolRun.Of([.. of, "--table", "a,c", "--earlier", folder.File("first"), "--out", folder.File("later")]);
        Assert.Equal(ExitCode.Findings, refused.ExitCode);
        Assert.Contains("SAM4053", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("later")));
    }

    [Fact]
    public async Task What_one_method_hides_another_may_not_tell()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", "a,b,n\nr0,c0,12\nr0,c1,6\nr0,c2,1\nr1,c0,6\nr1,c1,12\nr1,c2,12\nr2,c0,6\nr2,c1,9\nr2,c2,12\n");
        string[] of = ["protect", cells, "--count", "n", "--table", "a,b"];
        Assert.Equal(ExitCode.Done, (await ToolRun.Of([.. of, "--out", folder.File("hidden")])).ExitCode);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of([.. of, "--method", "round", "--out", folder.File("rounded")])).ExitCode);
        ToolRun both = await ToolRun.Of("audit", folder.File("hidden"), folder.File("rounded"));
        Assert.Equal(ExitCode.Findings, both.ExitCode);
        // the one person is told: hidden, where zeros are shown, and at most one by the rounded figures
        Assert.Contains("  a=r0, b=c2 from 1 to 1", both.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", folder.File("hidden"))).ExitCode);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", folder.File("rounded"))).ExitCode);

        ToolRun refused = await ToolRun.Of([.. of, "--method", "round", "--earlier", folder.File("hidden"), "--out", folder.File("later")]);
        Assert.Equal(ExitCode.Findings, refused.ExitCode);
        Assert.Contains("SAM4053", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("later")));
        // the same told again tells nothing new
        Assert.Equal(ExitCode.Done, (await ToolRun.Of([.. of, "--method", "round", "--earlier", folder.File("rounded"), "--out", folder.File("later")])).ExitCode);
    }

    [Theory]
    [InlineData("round", "unit", 5)]
    [InlineData("cellkey", "largest", 6)]
    public async Task The_structure_tells_by_how_much_figures_may_be_changed(string method, string name, int value)
    {
        using TemporaryFolder folder = new();
        string[] keys = method == "cellkey" ? ["--keys", "k"] : [];
        await ToolRun.Of(["protect", folder.Write("cells.csv", Cells), "--count", "n", "--table", "sex,region", "--method", method, .. keys, "--out", folder.File("out")]);
        using JsonDocument structure = JsonDocument.Parse(File.ReadAllText(folder.File("out/tables.json")));
        Assert.Equal(value, structure.RootElement.GetProperty("change").GetProperty(name).GetInt32());
        // told otherwise it does not go with the method
        File.WriteAllText(folder.File("out/tables.json"), structure.RootElement.GetRawText().Replace($"\"{name}\": {value}", $"\"{name}\": 3", StringComparison.Ordinal));
        Assert.Contains("SAM4041", (await ToolRun.Of("audit", folder.File("out"))).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method", "cellkey", "--method cellkey needs --keys COLUMN")]
    [InlineData("--keys", "k", "--keys goes with --method cellkey, and not with --method suppress")]
    public async Task A_missing_column_of_keys_is_asked_for(string option, string value, string told)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("protect", folder.Write("cells.csv", Cells), "--count", "n", "--table", "sex", option, value, "--out", folder.File("out"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method", "cellkey")]
    [InlineData("--keys", "k")]
    [InlineData("--dominance", "2,85")]
    [InlineData("--value", "n")]
    public async Task Options_that_do_not_go_together_are_wrong_usage(string option, string value)
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", Cells);
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of("protect", cells, "--count", "n", "--table", "sex", option, value, "--out", folder.File("out"))).ExitCode);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_told_at_its_place()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", Cells.Replace("9.5", "9,5", StringComparison.Ordinal).Replace("f,B,21,9,5", "f,B,21,\"9,5\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("protect", cells, "--count", "n", "--table", "sex", "--method", "cellkey", "--keys", "k", "--out", folder.File("out"));
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith($"{cells}:3:8: SAM4033: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amounts_that_one_contributor_dominates_are_hidden_with_what_would_tell_them()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", Amounts);
        string published = folder.File("published");
        ToolRun run = await ToolRun.Of("protect", cells, "--value", "kronor", "--contributor", "organisation", "--dominance", "1,80", "--minimum", "3", "--table", "region,kind", "--out", published);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        string[] table = File.ReadAllLines(Path.Combine(published, "table1.csv"));
        Assert.Contains("A,x,,hidden", table);
        Assert.Contains("Total,Total,4560,published", table);
        Assert.Equal(4, table.Count(static line => line.EndsWith(",hidden", StringComparison.Ordinal)));
        Assert.Contains("\"quantity\": \"kronor\"", File.ReadAllText(Path.Combine(published, "tables.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("one", File.ReadAllText(Path.Combine(published, "certificate.internal.json")).Split('"'));
        using JsonDocument certificate = JsonDocument.Parse(File.ReadAllText(Path.Combine(published, "certificate.internal.json")));
        Assert.Contains(certificate.RootElement.GetProperty("hidden").EnumerateArray(), static cell => cell.GetProperty("id").GetString() == "region=A, kind=x" && cell.GetProperty("state").GetString() == "primary");
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", published)).ExitCode);
        // told without its neighbours it follows
        File.WriteAllText(Path.Combine(published, "table1.csv"), string.Join("\r\n", table).Replace("A,y,,hidden", "A,y,900,published", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, (await ToolRun.Of("audit", published)).ExitCode);
    }

    [Fact]
    public async Task A_figure_that_has_changed_by_a_few_since_an_earlier_release_is_hidden_and_the_audit_of_both_finds_nothing()
    {
        using TemporaryFolder folder = new();
        string june = folder.Write("june.csv", "sex,n\nf,14\nm,20\n");
        string july = folder.Write("july.csv", "sex,n\nf,15\nm,40\n");
        string[] published = [folder.File("june"), folder.File("july"), folder.File("careless")];
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("protect", june, "--count", "n", "--table", "sex", "--out", published[0])).ExitCode);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("protect", july, "--count", "n", "--table", "sex", "--earlier", published[0], "--out", published[1])).ExitCode);
        Assert.Contains("f,,hidden", File.ReadAllLines(Path.Combine(published[1], "table1.csv")));
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("audit", published[0], published[1])).ExitCode);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("protect", july, "--count", "n", "--table", "sex", "--out", published[2])).ExitCode);
        ToolRun found = await ToolRun.Of("audit", published[0], published[2]);
        Assert.Equal(ExitCode.Findings, found.ExitCode);
        Assert.Contains("differs by 1", found.Output, StringComparison.Ordinal);
    }
}
