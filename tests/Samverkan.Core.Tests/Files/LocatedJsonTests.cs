using System.Text;
using CsCheck;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Files;

public class LocatedJsonTests
{
    private static (LocatedJson? Value, FindingList Findings) Read(string text, int firstLine = 1)
    {
        var findings = new FindingList("f.json");
        return (LocatedJson.Read(Encoding.UTF8.GetBytes(text), findings, firstLine), findings);
    }

    private static string Only(FindingList findings) => Assert.Single(findings.ToImmutable()) is var f ? $"{f.Refusal.Code.Id}@{f.Position}" : "";

    [Fact]
    public void Every_value_and_name_knows_its_line_and_column()
    {
        LocatedJson root = Read("{\n  \"å\": \"ä😀\", \"b\": [1,\n true]}").Value!;
        Assert.Equal(new FilePosition(1, 1), root.Position);
        Assert.Equal(new FilePosition(2, 3), root.Members[0].Position);
        Assert.Equal(new FilePosition(2, 8), root.Members[0].Value.Position);
        Assert.Equal(new FilePosition(2, 14), root.Members[1].Position);
        Assert.Equal(new FilePosition(2, 20), root.Member("b")!.Value.Items[0].Position);
        Assert.Equal(new FilePosition(3, 2), root.Member("b")!.Value.Items[1].Position);
        Assert.Equal("ä😀", root.Member("å")!.Value.Text);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        Assert.Equal(new FilePosition(1, 1), Read("\uFEFF[]").Value!.Position);
    }

    [Theory]
    [InlineData("", "SAM1002@1:1")]
    [InlineData("{\"a\": tru}", "SAM1002@1:10")]
    [InlineData("{\n\"a\": 1,\n}", "SAM1002@3:1")]
    [InlineData("[1] 2", "SAM1002@1:5")]
    [InlineData("[1, // x\n2]", "SAM1002@1:5")]
    [InlineData("{\"a\":1,\n\"a\":2}", "SAM1004@2:1")]
    [InlineData("[\"\\ud800\"]", "SAM1015@1:2")]
    public void What_is_wrong_is_named_with_its_place(string text, string expected)
    {
        Assert.Equal(expected, Only(Read(text).Findings));
    }

    [Fact]
    public void Lines_count_from_the_given_first_line()
    {
        Assert.Equal("SAM1002@41:4", Only(Read("[1 2]", firstLine: 41).Findings));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand()
    {
        var findings = new FindingList("f");
        Assert.Null(LocatedJson.Read([(byte)'[', (byte)'\n', (byte)'"', 0xFF, (byte)'"', (byte)']'], findings));
        Assert.Equal("SAM1001@2:2", Only(findings));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void A_duplicate_is_found_in_small_and_in_large_objects(int members)
    {
        string names = string.Join(',', Enumerable.Range(0, members).Select(static i => $"\"n{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}\":{{}}"));
        (LocatedJson? value, FindingList findings) = Read($"{{{names},\n\"naa\":[1]}}");
        Assert.Equal("SAM1004@2:1", Only(findings));
        Assert.Equal(members, value!.Members.Length);
        Assert.Equal(JsonKind.Object, value.Member("naa")!.Value.Kind);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused_and_do_no_harm()
    {
        (LocatedJson? value, FindingList findings) = Read(new string('[', 10_000) + new string(']', 10_000));
        Assert.Null(value);
        Assert.Equal("SAM1003@1:65", Only(findings));
        Assert.NotNull(Read(new string('[', 64) + new string(']', 64)).Value);
        Assert.Equal("SAM1003@1:65", Only(Read(new string('[', 65) + new string(']', 65)).Findings));
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_and_do_no_harm()
    {
        var findings = new FindingList("f");
        Assert.Null(LocatedJson.Read(new byte[100 * 1024 * 1024], findings));
        Assert.Equal("SAM1005@1:1", Only(findings));
    }

    [Fact]
    public void A_flood_of_findings_ends_with_one_that_says_so()
    {
        var text = new StringBuilder("{\"a\":0");
        for (int i = 0; i < 5000; i++)
            text.Append(",\"a\":0");
        FindingList findings = Read(text.Append('}').ToString()).Findings;
        Assert.Equal(FindingList.Maximum + 1, findings.Count);
        Assert.Equal(FileCodes.MoreFindings, findings.ToImmutable()[^1].Refusal.Code);
    }

    [Fact]
    public void A_name_that_could_be_personal_is_not_echoed()
    {
        (_, FindingList findings) = Read("{\"191212121212\":1,\"191212121212\":2}");
        Assert.DoesNotContain("1912", findings.ToImmutable()[0].Format(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        const string alphabet = "{}[]\",:\\ue019-+.tfn \n";
        Gen.Char[alphabet].Array[0, 40].Sample(
            characters =>
            {
                (LocatedJson? value, FindingList findings) = Read(new string(characters));
                return value is not null || findings.Count > 0;
            },
            iter: 20_000);
        Gen.Byte.Array[0, 40].Sample(
            bytes =>
            {
                var findings = new FindingList("f");
                return LocatedJson.Read(bytes, findings) is not null || findings.Count > 0;
            },
            iter: 5_000);
    }
}
