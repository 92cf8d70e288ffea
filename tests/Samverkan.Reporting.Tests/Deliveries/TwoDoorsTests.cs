using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Samverkan.Reporting.Tests.Deliveries;

/// <summary>
/// There are two doors out: the protected report and the delivery. Each snippet tries to get out beside them, and the compiler refuses.
/// </summary>
public sealed class TwoDoorsTests
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public void The_doors_themselves_can_be_used() =>
        Assert.Empty(Errors(
            """
            var shown = new ReportProtection(new DisclosureOptions()).Protect(report);
            HtmlRenderer.Render(shown, Language.Swedish);
            Delivery.TryMake(order, content, record, out Delivery? made, out Refusal? refusal);
            made!.WriteTo("out");
            """));

    [Theory]
    [InlineData("HtmlRenderer.Render(report, Language.Swedish);", "CS1503")]
    [InlineData("JsonRenderer.Render(report);", "CS1503")]
    [InlineData("new ProtectedReport(report, null, 5);", "CS1729")]
    [InlineData("var copy = safe with { };", "CS8858")]
    [InlineData("ProtectedReport other = report;", "CS0029")]
    [InlineData("var other = (ProtectedReport)report;", "CS0030")]
    [InlineData("new Delivery(order, null, null);", "CS1729")]
    [InlineData("var bytes = content.ToBytes();", "CS0122")]
    [InlineData("var bytes = delivery._content;", "CS1061")]
    [InlineData("record.Append(order, \"x\", new byte[0]);", "CS1061")]
    [InlineData("new DeliveryOrder(DeliveryKind.TableForAuthority, \"x\", null, null, \"x\", default);", "CS1729")]
    [InlineData("new DeliveryRecord(\"x\");", "CS1729")]
    [InlineData("delivery.Order.Recipient = \"x\";", "CS0200")]
    [InlineData("new ProtectedCells(null, null, null, default, \"x\");", "CS1729")]
    [InlineData("new PublishedTables(\"\", null, 5, default, default);", "CS1729")]
    [InlineData("ReportAttack attack;", "CS0122")]
    [InlineData("ChosenPattern pattern;", "CS0122")]
    [InlineData("var none = new ProtectedReport();", "CS1729")]
    [InlineData("new ShownCount(null!, null!, 3);", "CS1729|CS0122")]
    [InlineData("safe.MinimumCount = 1;", "CS0200")]
    [InlineData("safe.EarlierReports = 0;", "CS0200")]
    [InlineData("var copy = order with { Recipient = \"x\" };", "CS8858")]
    [InlineData("var copy = delivery with { };", "CS8858")]
    [InlineData("content.WriteTo(\"x\");", "CS1061")]
    [InlineData("delivery.Content.ToString();", "CS1061")]
    [InlineData("new DeliveryDocument(DeliveryKind.TableForAuthority, \"x\", default).ToBytes();", "CS0122")]
    [InlineData("new DeliveryTable(DeliveryKind.TableForAuthority, \"x\", [], []).ToBytes();", "CS0122")]
    [InlineData("Delivery.TryMake(content, record, out Delivery? made, out Refusal? refusal);", "CS7036|CS1501|CS1503")]
    [InlineData("Delivery.TryMake(order, content, out Delivery? made, out Refusal? refusal);", "CS7036|CS1501|CS1503")]
    [InlineData("record.Entries().Add(delivery.Entry); record.Entries = default;", "CS1656")]
    [InlineData("delivery.Entry.Recipient = \"x\";", "CS8852")]
    public void A_way_beside_the_doors_does_not_compile(string snippet, string error) => Assert.Contains(Errors(snippet), error.Split('|').Contains);

    [Theory]
    [InlineData("sealed class Mine : ProtectedReport { }", "CS0509")]
    [InlineData("sealed class Mine : Delivery { }", "CS0509")]
    [InlineData("sealed class Mine : DeliveryRecord { }", "CS0509")]
    [InlineData("sealed class Mine : DeliveryContent { }", "CS0534")]
    [InlineData("sealed class Mine : DeliveryContent { public Mine() : base(default, \"x\") { } }", "CS0122")]
    [InlineData("sealed class Mine : DeliveryDocument { public Mine() : base(default, \"x\", default) { } }", "CS0509")]
    [InlineData("sealed class Mine : DeliveryOrder { }", "CS0509")]
    [InlineData("sealed record Mine : ShownFigure { public Mine() : base(null!, null!) { } }", "CS0122|CS1729")]
    [InlineData("sealed class Mine : ReportProtection { public Mine() : base(null!) { } }", "CS0509")]
    [InlineData("sealed class Mine : DeliveryTable { public Mine() : base(default, \"x\", default, null) { } }", "CS0509")]
    public void A_door_of_ones_own_does_not_compile(string type, string error) => Assert.Contains(Errors("", type), error.Split('|').Contains);

    private static ImmutableArray<string> Errors(string snippet, string type = "")
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $$"""
            #nullable enable
            using Samverkan.Core.Vocabulary;
            using Samverkan.Reporting.Deliveries;
            using Samverkan.Reporting.Disclosure;
            using Samverkan.Reporting.Rendering;
            using Samverkan.Reporting.Reports;

            {{type}}

            static class Attempt
            {
                static void Run(Report report, ProtectedReport safe, DeliveryOrder order, DeliveryContent content, DeliveryRecord record, Delivery delivery)
                {
                    {{snippet}}
                }
            }
            """,
            cancellationToken: TestContext.Current.CancellationToken);
        CSharpCompilation compilation = CSharpCompilation.Create("attempt", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id)];
    }
}
