namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan protect --value --earlier</c>: sums of amounts in two releases.</summary>
public sealed class AmountReleaseTests
{
    [Fact]
    public async Task A_sum_that_one_contributor_has_raised_is_hidden_and_one_that_many_have_is_told_when_it_can_be_seen()
    {
        using TemporaryFolder folder = new();
        string june = folder.Write("june.csv", "sex,who,kr\nf,a,100\nf,b,90\nf,c,80\nm,d,70\nm,e,60\nm,g,50\n");
        string one = folder.Write("one.csv", "sex,who,kr\nf,a,175\nf,b,90\nf,c,80\nm,d,70\nm,e,60\nm,g,50\n");
        string many = folder.Write("many.csv", "sex,who,kr\nf,a,110\nf,b,100\nf,c,90\nm,d,80\nm,e,70\nm,g,60\n");
        await Protect(june, folder.File("before"));
        await Protect(one, folder.File("careless"));
        Assert.Contains("f,345,published", File.ReadAllText(folder.File("careless/table1.csv")), StringComparison.Ordinal);
        await Protect(one, folder.File("careful"), "--earlier", folder.File("before"), "--earlier-cells", june);
        Assert.Contains("f,,hidden", File.ReadAllText(folder.File("careful/table1.csv")), StringComparison.Ordinal);
        await Protect(many, folder.File("seen"), "--earlier", folder.File("before"), "--earlier-cells", june);
        Assert.DoesNotContain("hidden", File.ReadAllText(folder.File("seen/table1.csv")), StringComparison.Ordinal);
        await Protect(many, folder.File("unseen"), "--earlier", folder.File("before"));
        Assert.DoesNotContain("published", File.ReadAllText(folder.File("unseen/table1.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_of_an_earlier_release_go_with_amounts_contributors_and_a_folder_each()
    {
        using TemporaryFolder folder = new();
        string cells = folder.Write("cells.csv", "sex,who,kr\nf,a,100\n");
        ToolRun run = await ToolRun.Of("protect", cells, "--value", "kr", "--contributor", "who", "--table", "sex", "--earlier-cells", cells, "--out", folder.File("out"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--earlier-cells", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    private static async Task Protect(string cells, string output, params string[] more)
    {
        ToolRun run = await ToolRun.Of(["protect", cells, "--value", "kr", "--contributor", "who", "--p-percent", "10", "--minimum", "3", "--table", "sex", .. more, "--out", output]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
    }
}
