using System.Collections.Immutable;
using System.Text;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Reads concepts of the JobTech taxonomy as its public interfaces give them: JSON, the answer to a GraphQL question (<c>data.concepts</c> with <c>id</c>, <c>type</c>, <c>preferred_label</c>, and
/// where it was asked for <c>ssyk_code_2012</c>, <c>broader</c>, <c>narrower</c>, <c>related</c>), an array of concepts (<c>taxonomy/id</c> and so on), a graph of nodes and edges, or concepts by
/// their ids; and CSV.
/// </summary>
/// <remarks>
/// CSV has the columns <c>type</c>, <c>concept_id</c> and <c>preferred_label</c>, and where there are any <c>ssyk_code_2012</c>, <c>broader</c> and <c>related</c> (ids with spaces between them).
/// Members and columns with other names are passed over. A concept or a row that cannot be used is a finding, and the others are read. The older ids (<c>legacy_id</c>) are no codes of SSYK.
/// </remarks>
public static class TaxonomyReader
{
    /// <summary>The longest row, in characters: 64 Ki.</summary>
    public const int MaximumRow = 64 * 1024;

    private static readonly string[] Required = ["type", "concept_id", "preferred_label"];

    /// <summary>Reads concepts.</summary>
    /// <param name="stream">The file in UTF-8, JSON of at most 16 MiB or CSV. Read to its end, CSV row by row, and left open.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="findings">Receives what is wrong, by file, line and column name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sound concepts in the order of the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ImmutableArray<TaxonomyConcept>> ReadAsync(Stream stream, string file, FindingList findings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        using StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        ImmutableArray<TaxonomyConcept>.Builder concepts = ImmutableArray.CreateBuilder<TaxonomyConcept>();
        HashSet<ConceptId> ids = [];
        List<string>? header = null;
        int line = 0;
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } text)
        {
            line++;
            int first = line;
            if (header is null && text.AsSpan().TrimStart() is ['{' or '[', ..])
                return await ReadJsonAsync(reader, text, first, findings, cancellationToken).ConfigureAwait(false);
            // A quoted label may hold a line break.
            while (IsOpen(text) && text.Length < MaximumRow && await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } more)
            {
                line++;
                text = $"{text}\n{more}";
            }

            if (text.Length == 0)
                continue;
            if (text.Length > MaximumRow || IsOpen(text))
            {
                findings.Add(new FilePosition(first, 1), "", text.Length > MaximumRow ? FileCodes.LineTooLong.With(FindingList.Number(MaximumRow)) : FileCodes.BrokenForm.With("\"a \"\"b\"\" c\""));
                continue;
            }

            List<string> fields = Split(text);
            if (header is null)
            {
                header = fields;
                foreach (string missing in Required.Where(name => !fields.Contains(name)))
                    findings.Add(new FilePosition(first, 1), missing, FileCodes.MissingMember.With(missing));
                if (Required.Any(name => !fields.Contains(name)))
                    return [];
                continue;
            }

            if (Make(header, fields, first, findings) is not { } concept)
                continue;
            if (ids.Add(concept.Id))
                concepts.Add(concept);
            else
                findings.Add(new FilePosition(first, 1), "concept_id", VacancyCodes.IdTwice.With());
        }

        return concepts.ToImmutable();
    }

    private static async Task<ImmutableArray<TaxonomyConcept>> ReadJsonAsync(StreamReader reader, string begun, int line, FindingList findings, CancellationToken cancellationToken)
    {
        StringBuilder text = new(begun);
        char[] block = new char[64 * 1024];
        int read = text.Append('\n').Length;
        while (read > 0 && text.Length <= LocatedJson.MaximumBytes)
        {
            read = await reader.ReadBlockAsync(block, cancellationToken).ConfigureAwait(false);
            text.Append(block, 0, read);
        }

        return LocatedJson.Read(Encoding.UTF8.GetBytes(text.ToString()), findings, line) is { } json ? new TaxonomyJson(findings).Read(json) : [];
    }

    private static TaxonomyConcept? Make(List<string> header, List<string> fields, int line, FindingList findings)
    {
        string Field(string name) => header.IndexOf(name) is >= 0 and var at && at < fields.Count ? fields[at].Trim() : "";
        FilePosition place = new(line, 1);
        if (!ConceptId.TryParse(Field("concept_id"), out ConceptId? id))
        {
            findings.Add(place, "concept_id", FileCodes.BrokenForm.With("fg7B_yov_smw"));
            return null;
        }

        string type = PlainText.Of(Field("type"));
        string label = PlainText.Of(Field("preferred_label"));
        if (type.Length == 0 || label.Length == 0)
        {
            findings.Add(place, type.Length == 0 ? "type" : "preferred_label", FileCodes.EmptyText.With());
            return null;
        }

        string ssyk = Field("ssyk_code_2012");
        if (ssyk.Length > 0 && !OccupationRef.IsGroup(ssyk))
        {
            findings.Add(place, "ssyk_code_2012", FileCodes.BrokenForm.With("2512"));
            return null;
        }

        return Ids(Field("broader")) is not { } broader || Ids(Field("related")) is not { } related
            ? Refused(findings, place)
            : new TaxonomyConcept(id, type, label) { Ssyk = ssyk.Length == 0 ? null : ssyk, Broader = broader, Related = related };
    }

    private static TaxonomyConcept? Refused(FindingList findings, FilePosition place)
    {
        findings.Add(place, "broader, related", FileCodes.BrokenForm.With("fg7B_yov_smw DJh5_yyF_hEM"));
        return null;
    }

    private static ImmutableArray<ConceptId>? Ids(string text)
    {
        ImmutableArray<ConceptId>.Builder ids = ImmutableArray.CreateBuilder<ConceptId>();
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ConceptId.TryParse(part, out ConceptId? id))
                return null;
            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    private static bool IsOpen(string text) => text.AsSpan().Count('"') % 2 == 1;

    // RFC 4180: a field may be quoted, and a quote inside it is doubled.
    private static List<string> Split(string row)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            char c = row[i];
            if (quoted && c == '"' && i + 1 < row.Length && row[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
