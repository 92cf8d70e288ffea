using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
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
        Option<string?> count = new("--count") { Description = "The column that holds the count. Either this or --value.", HelpName = "COLUMN" };
        Option<string?> value = new("--value") { Description = "The column with an amount in whole units; each row is then a piece of somebody's amount, and sums are published.", HelpName = "COLUMN" };
        Option<string?> contributor = new("--contributor") { Description = "Of amounts: the column that tells whose each is (each row somebody else's unless told otherwise).", HelpName = "COLUMN" };
        Option<string?> weight = new("--weight") { Description = "Of amounts: the column with the sampling weight.", HelpName = "COLUMN" };
        Option<string[]> dominance = new("--dominance") { Description = "Of amounts: a sum is unsafe when its N largest contributors give more than K per cent (2,85 unless told otherwise). May be repeated.", HelpName = "N,K" };
        Option<decimal?> percent = new("--p-percent") { Description = "Of amounts: a sum is unsafe when all but its two largest contributors give less than P per cent of the largest.", HelpName = "P" };
        Option<string[]> table = new("--table") { Description = "A table to publish: columns crossed by commas and nested by slashes, as in sex,county/region. May be repeated.", HelpName = "SPEC", Required = true };
        Option<int> minimum = ToolOptions.Minimum();
        Option<string> zeros = ToolOptions.Zeros();
        Option<string?> status = new("--status") { Description = "A column with an a-priori status: primary, publish or empty.", HelpName = "COLUMN" };
        Option<string> method = new Option<string>("--method") { Description = "How cells are protected (suppress unless told otherwise); cellkey needs --keys COLUMN.", DefaultValueFactory = static _ => "suppress" }.AcceptOnlyFromAmong("suppress", "round", "cellkey");
        Option<string?> keys = new("--keys") { Description = "Needed with --method cellkey: the column with the sum of the record keys of those whom a row counts.", HelpName = "COLUMN" };
        Option<string[]> earlier = new("--earlier") { Description = "A folder published earlier, of these persons or of another day. May be repeated.", HelpName = "DIR" };
        Option<string[]> earlierCells = new("--earlier-cells") { Description = "Of amounts: the file of cells that an earlier folder was made of, one for each --earlier in the same order. Without it every sum that has changed is hidden.", HelpName = "CELLS.csv" };
        Option<string> output = new("--out") { Description = "The folder for the published tables and the certificate.", HelpName = "DIR", Required = true };
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("protect", "Protects tables of counts, so that no small count can be read or worked out.", "samverkan protect cells.csv --count persons --table sex,region --out protected")
        {
            cells, count, value, contributor, weight, dominance, percent, table, minimum, zeros, status, method, keys, earlier, earlierCells, output, json,
        };
        verb.SetAction(parsed =>
        {
            string chosen = parsed.GetRequiredValue(method);
            if (chosen == "cellkey" && parsed.GetValue(keys) is null)
                throw ToolException.Usage("--method cellkey needs --keys COLUMN: the column with the sum of the record keys of those whom a row counts");
            if (chosen != "cellkey" && parsed.GetValue(keys) is not null)
                throw ToolException.Usage($"--keys goes with --method cellkey, and not with --method {chosen}");
            if (parsed.GetValue(count) is null == parsed.GetValue(value) is null)
                throw ToolException.Usage("--count or --value: one of them, and not both");
            bool isAmount = parsed.GetValue(value) is not null;
            if (isAmount && chosen != "suppress")
                throw ToolException.Usage("--value: only with --method suppress");
            string[] released = parsed.GetValue(earlier) ?? [];
            string[] pieces = parsed.GetValue(earlierCells) ?? [];
            if (pieces.Length > 0 && (!isAmount || parsed.GetValue(contributor) is null || pieces.Length != released.Length))
                throw ToolException.Usage("--earlier-cells goes with --value and --contributor, one for each --earlier in the same order");
            if (!isAmount && (parsed.GetValue(contributor) is not null || parsed.GetValue(weight) is not null || parsed.GetValue(dominance) is { Length: > 0 } || parsed.GetValue(percent) is not null))
                throw ToolException.Usage("--contributor, --weight, --dominance and --p-percent go with --value");
            DisclosureOptions options = new()
            {
                MinimumCount = parsed.GetValue(minimum),
                Zeros = ToolOptions.ZerosOf(parsed.GetRequiredValue(zeros)),
            };
            foreach (Refusal refusal in options.Validate())
                throw ToolException.Usage(Told(refusal));
            MagnitudeOptions magnitudes = Magnitudes(parsed.GetValue(dominance) ?? [], parsed.GetValue(percent));
            foreach (Refusal refusal in magnitudes.Validate())
                throw ToolException.Usage(Told(refusal));
            CellsLayout layout = new(parsed.GetValue(count) ?? "", Specs(parsed.GetRequiredValue(table)))
            {
                StatusColumn = parsed.GetValue(status),
                KeyColumn = parsed.GetValue(keys),
                ValueColumn = parsed.GetValue(value),
                ContributorColumn = parsed.GetValue(contributor),
                WeightColumn = parsed.GetValue(weight),
            };
            InnerCells inner = Read(host, parsed.GetRequiredValue(cells), layout);
            List<PublishedTables> known = PublishedFolders.Read(host, released);
            if (chosen != "suppress")
                return Change(host, inner, chosen, options.MinimumCount, known, parsed.GetRequiredValue(output), parsed.GetValue(json));
            if (!isAmount && TableProtection.Joins(inner, known) is { } apart)
                throw ToolException.BadInput($"--earlier: {Told(apart)}");
            ProtectedTables tables = isAmount
                ? TableProtection.Protect(inner, options, magnitudes, Product.NameAndVersion,
                    [.. known.Select((told, i) => new EarlierAmounts(told, pieces.Length > 0 ? Read(host, pieces[i], layout) : null))])
                : TableProtection.Protect(inner, options, Product.NameAndVersion, known);
            // what would be told only by both together, and cannot be taken back, makes no release
            if (!isAmount && (known.Any(static told => told.Method != ProtectionMethod.Suppress) || tables.Cells.Notices.Any(static notice => notice.Code == DisclosureCodes.AlreadyTold)) && TableProtection.Follows(tables.Published, known) is { } follows)
            {
                host.Error.WriteLine($"samverkan: {Told(follows)}");
                return ExitCode.Findings;
            }

            TableProtection.Write(tables, parsed.GetRequiredValue(output));
            foreach (Refusal notice in tables.Cells.Notices)
                host.Error.WriteLine($"samverkan: {Told(notice)}");
            // what only earlier releases have is not published again
            PublishedSystem published = tables.Published.ToSystem();
            (int all, int hidden) = (published.Cells.Length, published.Cells.Count(static cell => cell.Value is null));
            string[] written = [Path.Combine(parsed.GetRequiredValue(output), PublishedTables.ManifestName)];
            if (parsed.GetValue(json))
                DonePrinter.WriteJson(host.Output, [("cells", all), ("tables", layout.Tables.Length), ("hidden", hidden)], written);
            else
                DonePrinter.WriteText(host.Output, [FormattableString.Invariant($"{all} cells in {layout.Tables.Length} tables, {hidden} hidden.")], written);
            return ExitCode.Done;
        });
        return verb;
    }

    private static InnerCells Read(ToolHost host, string path, CellsLayout layout)
    {
        using Stream stream = InputFile.Open(path);
        CellsReading reading = CellsFile.Read(stream, path, layout);
        FindingPrinter.StopOn(host, reading.Findings, Language.English);
        return reading.Cells!;
    }

    /// <summary>
    /// Publishes every figure, changed; there is no certificate, since nothing is hidden. Nothing is published when more would follow from it together with earlier releases.
    /// </summary>
    private static int Change(ToolHost host, InnerCells cells, string method, int minimum, List<PublishedTables> earlier, string directory, bool json)
    {
        bool isRounding = method == "round";
        if (minimum < (isRounding ? 2 : 1) || minimum > 99)
            throw ToolException.Usage(isRounding ? "--minimum: expected 2 to 99 with --method round" : "--minimum: expected 1 to 99 with --method cellkey");
        PublishedTables tables = isRounding ? TableRounding.Round(cells, minimum) : CellKeyMethod.Perturb(cells, CellKeyMethod.TableFor(minimum));
        if (TableProtection.Follows(tables, earlier) is { } refusal)
        {
            host.Error.WriteLine($"samverkan: {Told(refusal)}");
            return ExitCode.Findings;
        }

        tables.Write(directory);
        (int all, int specs) = (tables.ToSystem().Cells.Length, tables.Structure.Specs.Length);
        string[] written = [Path.Combine(directory, PublishedTables.ManifestName)];
        if (json)
            DonePrinter.WriteJson(host.Output, [("cells", all), ("tables", specs), ("hidden", 0)], written);
        else
            DonePrinter.WriteText(host.Output, [FormattableString.Invariant($"{all} cells in {specs} tables, {(isRounding ? "rounded" : "perturbed")}.")], written);
        return ExitCode.Done;
    }

    private static MagnitudeOptions Magnitudes(string[] dominance, decimal? percent)
    {
        List<DominanceRule> rules = [];
        foreach (string rule in dominance)
        {
            if (rule.Split(',') is not [var n, var k]
                || !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out int contributors)
                || !decimal.TryParse(k, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal share))
                throw ToolException.Usage("--dominance: expected the number of contributors, a comma and per cent, such as 2,85");
            rules.Add(new DominanceRule(contributors, share));
        }

        // a rule that is stated stands alone
        return new MagnitudeOptions { PPercent = percent, Dominance = rules.Count > 0 ? [.. rules] : percent is null ? [DominanceRule.TwoGiveEightyFivePercent] : [] };
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

    private static string Told(Refusal refusal) => refusal.Expected(Language.English) is { Length: > 0 } expected
        ? $"{refusal.Code.Id}: {refusal.Explain(Language.English)}; {expected}"
        : $"{refusal.Code.Id}: {refusal.Explain(Language.English)}";
}
