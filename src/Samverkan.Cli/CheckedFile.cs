using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.Vacancies.Subsidies;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.HorizontalPrinciples;

namespace Samverkan.Cli;

/// <summary>One file that the user wants checked: what kind it is, and what is wrong with it.</summary>
internal static class CheckedFile
{
    private static readonly string Formats = string.Join(", ", ProgrammeReader.Format, IndicatorSetReader.Format, FormReader.Format, TeamPlanReader.Format, DistrictCatalogReader.Format, SecrecyCatalogReader.Format, IdentifierHistoryReader.Format, SubsidyCatalogReader.Format, HorizontalAccountReader.Format, ParticipantFileMappingReader.Format, PlacementState.Format);
    private static readonly string Programmes = string.Join(", ", ProgrammeCatalog.All.Select(static programme => programme.Id.Value));

    /// <summary>Checks a file whole.</summary>
    /// <param name="host">Receives notes on what is kept as it is.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="own">Programmes of the user's own, beside those in the box.</param>
    /// <param name="language">The language of the notes.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<ImmutableArray<Finding>> CheckAsync(ToolHost host, string file, ImmutableArray<Programme> own, Language language, CancellationToken cancellation)
    {
        // Standard input cannot be read twice, and its kind is told by its first bytes: so what was looked at is put back in front.
        await using Stream source = InputFile.Open(file);
        await using SniffedStream stream = await SniffedStream.OpenAsync(source, cancellation);
        return KindOf(file, stream.Beginning.Span) switch
        {
            Kind.Facts => (await new FactFileReader(FactCatalog.Standard).ReadAsync(stream, file, cancellation)).Findings,
            Kind.Journeys => CheckJourneys(host, stream, file, own, language),
            Kind.Answers => ProposalAnswerFile.Read(await InputFile.ReadDocumentAsync(stream, cancellation), file).Findings,
            Kind.ProgrammeLog => CheckProgrammeLog(host, stream, file, own, language),
            _ => await CheckDocumentAsync(stream, file, own, cancellation),
        };
    }

    private static Kind KindOf(string file, ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> text = beginning.TrimStart("\r\n \t"u8);
        int end = text.IndexOf((byte)'\n');
        // A document may stand on one line, so a name that says which of the two it is decides.
        bool isLines = file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            || (!file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && end > 0 && text[..end].TrimEnd((byte)'\r').EndsWith("}"u8));
        // The first line may be the broken one: the first that tells its kind decides.
        while (!text.IsEmpty)
        {
            end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            if (KindOf(line) is { } kind && (isLines || kind is Kind.Facts or Kind.Answers))
                return kind;
            if (!isLines)
                return Kind.Document;
            text = text[line.Length..].TrimStart((byte)'\n');
        }

        return isLines ? Kind.Journeys : Kind.Document;
    }

    // Only what is told of a participant names one, and of these only an entry names its kind, a fact itself and an answer the proposal.
    private static Kind? KindOf(ReadOnlySpan<byte> line)
    {
        bool hasKind = line.IndexOf("\"kind\""u8) >= 0;
        if (line.IndexOf("\"participant\""u8) >= 0)
            return hasKind ? Kind.Journeys : line.IndexOf("\"fact\""u8) >= 0 ? Kind.Facts : line.IndexOf("\"proposal\""u8) >= 0 ? Kind.Answers : null;
        return hasKind && line.IndexOf("\"origin\""u8) < 0 && line.IndexOf("\"programme\""u8) >= 0 ? Kind.ProgrammeLog : null;
    }

    private static ImmutableArray<Finding> CheckJourneys(ToolHost host, Stream stream, string file, ImmutableArray<Programme> own, Language language)
    {
        JourneyReading reading = JourneyFile.Read(stream, file, WorkProfileBridge.Format);
        UnknownKindNotes.Write(host, file, reading.UnknownKinds, language);
        if (!reading.IsSound)
            return reading.Findings;
        List<Finding> found = [];
        foreach (IGrouping<ProgrammeId, Entry> entries in reading.Entries.GroupBy(static entry => entry.Journey.Programme))
        {
            if (KnownProgrammes.Find(entries.Key, own) is { } programme)
                found.AddRange(new JourneyRules(JourneySettings.Of(programme) with { Kinds = WorkProfileBridge.Format.Catalog }).Examine(entries).Select(finding => JourneyRules.Locate(finding, reading)));
            else
                found.Add(UnknownProgramme(file, reading.LineOf(entries.First().Id)));
        }

        // Told in the order of the file, and no more of them than of any other mistakes.
        FindingList findings = new(file);
        foreach (Finding finding in found.OrderBy(static finding => finding.Position.Line))
            findings.Add(finding.Position, finding.Field, finding.Refusal);
        return findings.ToImmutable();
    }

    private static ImmutableArray<Finding> CheckProgrammeLog(ToolHost host, Stream stream, string file, ImmutableArray<Programme> own, Language language)
    {
        ProgrammeLogReading reading = ProgrammeLogFile.Read(stream, file);
        UnknownKindNotes.Write(host, file, reading.UnknownKinds, language);
        if (!reading.IsSound)
            return reading.Findings;
        List<Finding> found = [];
        foreach (IGrouping<ProgrammeId, ProgrammeLogEntry> entries in reading.Entries.GroupBy(static entry => entry.Programme))
        {
            if (KnownProgrammes.Find(entries.Key, own) is { } programme && ProgrammeLog.Fold(entries.Key, entries) is var log)
                found.AddRange(ProgrammeLogRules.JudgeByDefinition(log, programme).Concat(HorizontalLogRules.Judge(log, programme)).Select(finding => new Finding(file, new FilePosition(reading.LineOf(finding.Entry), 1), "body", finding.Refusal)));
            else
                found.Add(UnknownProgramme(file, reading.LineOf(entries.First().Id)));
        }

        return [.. found.OrderBy(static finding => finding.Position.Line)];
    }

    private static Finding UnknownProgramme(string file, int line) =>
        new(file, new FilePosition(line, 1), "programme", JourneyCodes.UnknownProgramme.With(Programmes));

    private static async Task<ImmutableArray<Finding>> CheckDocumentAsync(Stream stream, string file, ImmutableArray<Programme> own, CancellationToken cancellation)
    {
        byte[] text = await InputFile.ReadDocumentAsync(stream, cancellation);
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
            case FormReader.Format:
                _ = FormReader.Read(text, findings);
                break;
            case TeamPlanReader.Format:
                _ = TeamPlanReader.ReadFile(text, findings);
                break;
            case DistrictCatalogReader.Format:
                _ = DistrictCatalogReader.Read(text, findings);
                break;
            case SecrecyCatalogReader.Format:
                _ = SecrecyCatalogReader.Read(text, findings);
                break;
            case IdentifierHistoryReader.Format:
                _ = IdentifierHistoryReader.Read(text, findings);
                break;
            case SubsidyCatalogReader.Format:
                _ = SubsidyCatalogReader.Read(text, findings);
                break;
            case HorizontalAccountReader.Format:
                _ = HorizontalAccountReader.Read(text, [.. own, .. ProgrammeCatalog.All.Where(known => own.All(mine => mine.Id != known.Id))], findings);
                break;
            case ParticipantFileMappingReader.Format:
                _ = ParticipantFileMappingReader.Read(text, findings);
                break;
            case PlacementState.Format:
                _ = PlacementState.Read(text, findings);
                break;
            default:
                findings.Add((format ?? document).Position, format is null ? "" : "format", FileCodes.UnknownFormat.With(Formats));
                break;
        }

        return findings.ToImmutable();
    }

    private enum Kind
    {
        Document,
        Facts,
        Journeys,
        Answers,
        ProgrammeLog,
    }
}
