using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>One file that the user wants checked: what kind it is, and what is wrong with it.</summary>
internal static class CheckedFile
{
    private static readonly string Formats = string.Join(", ", ProgrammeReader.Format, IndicatorSetReader.Format, TeamPlanReader.Format, DistrictCatalogReader.Format);

    /// <summary>Checks a file whole.</summary>
    /// <param name="host">Receives notes on what is kept as it is.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<ImmutableArray<Finding>> CheckAsync(ToolHost host, string file, CancellationToken cancellation)
    {
        // Standard input cannot be read twice, and its kind is told by its first bytes: so what was looked at is put back in front.
        await using Stream source = InputFile.Open(file);
        await using SniffedStream stream = await SniffedStream.OpenAsync(source, cancellation);
        return KindOf(file, stream.Beginning.Span) switch
        {
            Kind.Facts => (await new FactFileReader(FactCatalog.Standard).ReadAsync(stream, file, cancellation)).Findings,
            Kind.Journeys => CheckJourneys(host, stream, file),
            _ => await CheckDocumentAsync(stream, file, cancellation),
        };
    }

    private static Kind KindOf(string file, ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> line = beginning.TrimStart("\r\n \t"u8);
        int end = line.IndexOf((byte)'\n');
        bool isLines = file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || (end > 0 && line[..end].TrimEnd((byte)'\r').EndsWith("}"u8));
        if (end >= 0)
            line = line[..end];
        if (line.IndexOf("\"fact\""u8) >= 0 && line.IndexOf("\"kind\""u8) < 0)
            return Kind.Facts;
        return isLines ? Kind.Journeys : Kind.Document;
    }

    private static ImmutableArray<Finding> CheckJourneys(ToolHost host, Stream stream, string file)
    {
        JourneyReading reading = JourneyFile.Read(stream, file);
        foreach (UnknownKind unknown in reading.UnknownKinds)
            host.Error.WriteLine(FormattableString.Invariant($"{file}:{unknown.FirstLine}:1: note: entries of the unknown kind \"{unknown.Kind}\", version {unknown.Version}: {unknown.Entries}, kept as they are"));
        if (!reading.IsSound)
            return reading.Findings;
        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (IGrouping<ProgrammeId, Entry> entries in reading.Entries.GroupBy(static entry => entry.Journey.Programme))
        {
            if (ProgrammeCatalog.Find(entries.Key) is not { } programme)
                continue;
            foreach (EntryFinding found in new JourneyRules(JourneySettings.Of(programme)).Examine(entries))
                findings.Add(new Finding(file, new FilePosition(reading.LineOf(found.Entry), 1), "", found.Refusal));
        }

        return [.. findings.OrderBy(static finding => finding.Position.Line)];
    }

    private static async Task<ImmutableArray<Finding>> CheckDocumentAsync(Stream stream, string file, CancellationToken cancellation)
    {
        byte[] text = await ReadDocumentAsync(stream, cancellation);
        FindingList findings = new(file);
        if (LocatedJson.Read(text, findings) is not { } document)
            return findings.ToImmutable();
        LocatedJson? format = document.Kind == JsonKind.Object ? document.Member("format")?.Value : null;
        switch (format?.Text)
        {
            case ProgrammeReader.Format:
                return ProgrammeReader.Read(text, file).Findings;
            case IndicatorSetReader.Format:
                _ = IndicatorSetReader.Read(text, findings);
                break;
            case TeamPlanReader.Format:
                _ = TeamPlanReader.ReadFile(text, findings);
                break;
            case DistrictCatalogReader.Format:
                _ = DistrictCatalogReader.Read(text, findings);
                break;
            default:
                findings.Add((format ?? document).Position, format is null ? "" : "format", FileCodes.UnknownFormat.With(Formats));
                break;
        }

        return findings.ToImmutable();
    }

    private static async Task<byte[]> ReadDocumentAsync(Stream stream, CancellationToken cancellation)
    {
        // One byte more than the largest document is enough for the reader to refuse it.
        byte[] buffer = new byte[64 * 1024];
        using MemoryStream text = new();
        int read;
        while (text.Length <= LocatedJson.MaximumBytes && (read = await stream.ReadAsync(buffer, cancellation)) > 0)
            text.Write(buffer, 0, read);
        return text.ToArray();
    }

    private enum Kind
    {
        Document,
        Facts,
        Journeys,
    }
}
