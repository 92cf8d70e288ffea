using System.Collections.Immutable;
using System.CommandLine;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan protect</c></summary>
internal static class ProtectVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Argument<string> cells = new("CELLS.csv") { Description = "One row per inner cell: the classifying columns and a count. A combination that is absent counts zero." };
        Option<string> count = new("--count") { Description = "The column that holds the count.", HelpName = "COLUMN", Required = true };
        Option<string[]> table = new("--table") { Description = "A table to publish: columns crossed by commas and nested by slashes, as in sex,county/region. May be repeated.", HelpName = "SPEC", Required = true };
        Option<int> minimum = new("--minimum")
        {
            Description = "Counts from 1 to one less are small (5 unless told otherwise; 1 makes none).",
            HelpName = "N",
            DefaultValueFactory = static _ => new DisclosureOptions().MinimumCount,
        };
        Option<string> zeros = new Option<string>("--zeros") { Description = "Whether zeros are published or protected (publish unless told otherwise).", DefaultValueFactory = static _ => "publish" }.AcceptOnlyFromAmong("publish", "protect");
        Option<string?> status = new("--status") { Description = "A column with an a-priori status: primary, publish or empty.", HelpName = "COLUMN" };
        Option<string> method = new Option<string>("--method") { Description = "How cells are protected (suppress unless told otherwise).", DefaultValueFactory = static _ => "suppress" }.AcceptOnlyFromAmong("suppress", "round", "cellkey");
        Option<string?> keys = new("--keys") { Description = "For the cell key method: the column with the sum of the record keys of those whom a row counts.", HelpName = "COLUMN" };
        Option<string[]> earlier = new("--earlier") { Description = "A folder published earlier, of these persons or of another day. May be repeated.", HelpName = "DIR" };
        Option<string> output = new("--out") { Description = "The folder for the published tables and the certificate.", HelpName = "DIR", Required = true };
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("protect", "Protects tables of counts, so that no small count can be read or worked out.", "samverkan protect cells.csv --count persons --table sex,region --out protected")
        {
            cells, count, table, minimum, zeros, status, method, keys, earlier, output, json,
        };
        verb.SetAction(parsed =>
        {
            string chosen = parsed.GetRequiredValue(method);
            if (chosen != "suppress" && parsed.GetValue(earlier) is { Length: > 0 })
                throw ToolException.Usage("--earlier: only with --method suppress; other methods hide nothing that an earlier release could tell");
            if (chosen == "cellkey" != parsed.GetValue(keys) is not null)
                throw ToolException.Usage("--keys: the column with the sum of the record keys goes with --method cellkey, and with no other");
            DisclosureOptions options = new()
            {
                MinimumCount = parsed.GetValue(minimum),
                Zeros = parsed.GetValue(zeros) == "protect" ? ZeroRule.Protect : ZeroRule.Publish,
            };
            foreach (Refusal refusal in options.Validate())
                throw ToolException.Usage(Told(refusal));
            CellsLayout layout = new(parsed.GetRequiredValue(count), Specs(parsed.GetRequiredValue(table))) { StatusColumn = parsed.GetValue(status), KeyColumn = parsed.GetValue(keys) };
            string path = parsed.GetRequiredValue(cells);
            using Stream stream = InputFile.Open(path);
            CellsReading reading = CellsFile.Read(stream, path, layout);
            FindingPrinter.StopOn(host, reading.Findings, Language.English);
            if (chosen != "suppress")
                return Change(host, reading.Cells!, chosen, options.MinimumCount, parsed.GetRequiredValue(output), parsed.GetValue(json));
            ProtectedTables tables = TableProtection.Protect(reading.Cells!, options, Product.NameAndVersion, PublishedFolders.Read(host, parsed.GetValue(earlier) ?? []));
            TableProtection.Write(tables, parsed.GetRequiredValue(output));
            foreach (Refusal notice in tables.Cells.Notices)
                host.Error.WriteLine($"samverkan: {Told(notice)}");
            int hidden = tables.Cells.System.Cells.Count(cell => !tables.Cells.IsPublished(cell.Id));
            int all = tables.Cells.System.Cells.Length;
            string[] written = [Path.Combine(parsed.GetRequiredValue(output), PublishedTables.ManifestName)];
            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [("cells", all), ("tables", layout.Tables.Length), ("hidden", hidden)], written);
            else
                DonePrinter.WriteText(host.Output, [FormattableString.Invariant($"{all} cells in {layout.Tables.Length} tables, {hidden} hidden.")], written);
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Publishes every figure, changed; there is no certificate, since nothing is hidden.</summary>
    private static int Change(ToolHost host, InnerCells cells, string method, int minimum, string directory, bool json)
    {
        bool isRounding = method == "round";
        if (minimum < (isRounding ? 2 : 1) || minimum > 99)
            throw ToolException.Usage(isRounding ? "--minimum: expected 2 to 99 with --method round" : "--minimum: expected 1 to 99 with --method cellkey");
        PublishedTables tables = isRounding ? TableRounding.Round(cells, minimum) : CellKeyMethod.Perturb(cells, CellKeyMethod.TableFor(minimum));
        tables.Write(directory);
        (int all, int specs) = (tables.ToSystem().Cells.Length, tables.Structure.Specs.Length);
        string[] written = [Path.Combine(directory, PublishedTables.ManifestName)];
        if (json)
            DonePrinter.WriteJson(host.Output, [("cells", all), ("tables", specs), ("hidden", 0)], written);
        else
            DonePrinter.WriteText(host.Output, [FormattableString.Invariant($"{all} cells in {specs} tables, {(isRounding ? "rounded" : "perturbed")}.")], written);
        return ExitCode.Done;
    }

    private static ImmutableArray<TableSpec> Specs(string[] texts)
    {
        ImmutableArray<TableSpec>.Builder specs = ImmutableArray.CreateBuilder<TableSpec>();
        foreach (string text in texts)
        {
            if (TableSpec.TryParse(text, out TableSpec? spec, out Refusal? refusal))
                specs.Add(spec);
            else
                throw ToolException.Usage($"--table: {Told(refusal)}");
        }

        return specs.ToImmutable();
    }

    private static string Told(Refusal refusal) => $"{refusal.Code.Id}: {refusal.Explain(Language.English)} {refusal.Expected(Language.English)}".TrimEnd();
}
