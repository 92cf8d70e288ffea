using System.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Files;

public class ObjectReaderTests
{
    private static string[] Findings(string text, Action<ObjectReader> read)
    {
        var findings = new FindingList("f");
        LocatedJson root = LocatedJson.Read(Encoding.UTF8.GetBytes(text), findings)!;
        if (ObjectReader.Open(root, "", findings) is { } reader)
        {
            read(reader);
            reader.Close();
        }

        return [.. findings.ToImmutable().Select(f => $"{f.Refusal.Code.Id}@{f.Position} {f.Field}")];
    }

    [Fact]
    public void A_sound_object_has_no_findings()
    {
        Assert.Empty(Findings(
            """{"t":"x","l":{"sv":"a","en":"b"},"k":"a-b","n":-3,"b":true,"d":"2024-02-29","p":{"from":"2024-01-01"},"m":1.50,"s":{"document":"D","confidence":"assumed"}}""",
            r =>
            {
                Assert.Equal("x", r.Text("t"));
                Assert.Equal(new LocalizedText("a", "b"), r.Localized("l"));
                Assert.Equal(new GoalId("a-b"), r.Key<GoalId>("k"));
                Assert.Equal(-3, r.Integer("n", -5, 5));
                Assert.True(r.Boolean("b"));
                Assert.Equal(new NodaTime.LocalDate(2024, 2, 29), r.Date("d"));
                Assert.Equal(DatePeriod.From(new NodaTime.LocalDate(2024, 1, 1)), r.Period("p"));
                Assert.Equal(1.50m, r.Amount("m"));
                Assert.Equal(new SourceReference("D", "") { Confidence = Confidence.Assumed }, r.Source("s"));
                Assert.Null(r.Text("absent", required: false));
            }));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_in_its_place()
    {
        string[] findings = Findings(
            "{\"t\":\" \",\n\"k\":\"A B\",\n\"n\":1e3,\n\"b\":1,\n\"d\":\"2023-02-29\",\n\"p\":{\"from\":\"2024-01-02\",\"to\":\"2024-01-01\"},\n\"m\":-1,\n\"x\":0}",
            r =>
            {
                r.Text("t");
                r.Key<GoalId>("k");
                r.Integer("n", 0, 5000);
                r.Boolean("b");
                r.Date("d");
                r.Period("p");
                r.Amount("m");
                r.Code<Confidence>("c", []);
            });
        Assert.Equal(
            [
                "SAM1014@1:6 t", "SAM1013@2:5 k", "SAM1010@3:5 n", "SAM1008@4:5 b", "SAM1011@5:5 d", "SAM1012@6:31 p.to", "SAM1019@7:5 m",
                "SAM1007@1:1 ", "SAM1006@8:1 ",
            ],
            findings);
    }

    [Fact]
    public void A_code_that_nobody_knows_is_told_with_those_that_are_known()
    {
        var findings = new FindingList("f");
        LocatedJson root = LocatedJson.Read("{\"s\":{\"document\":\"D\",\"confidence\":\"sure\"}}"u8, findings)!;
        ObjectReader.Open(root, "", findings)!.Source("s");
        Finding finding = Assert.Single(findings.ToImmutable());
        Assert.Equal("f:1:35: SAM1009: s.confidence: the code is unknown, one of stated, derived, rememberedHigh, rememberedMedium, rememberedLow, assumed was expected", finding.Format(Language.English));
    }
}
