using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Samverkan.Core.Files;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Job ads in the public JobTech format, as Platsbanken's JobSearch and JobStream give them: an array of ads, a search's answer with its ads in <c>hits</c>, or one ad a line. Read as a
/// stream, one ad at a time, however large the file.
/// </summary>
/// <remarks>
/// Only what matching asks for is read; every other member is passed over: the text of the ad, contact persons, addresses, and the organisation number, which for a sole trader is a person's
/// identity number. Texts become plain (<see cref="PlainText"/>). An ad that cannot be used is told by file, line and field, and the others are read.
/// </remarks>
public sealed class JobAdSource : IVacancySource
{
    private const int Largest = 100_000;

    // Full time (heltid) by the taxonomy.
    private static readonly ConceptId FullTime = new("6YE1_gAC_R2G");

    private static readonly FrozenSet<string> Wanted = FrozenSet.Create(
        StringComparer.Ordinal,
        "id", "headline", "employer", "occupation", "occupation_group", "workplace_address", "scope_of_work", "must_have", "nice_to_have", "experience_required",
        "driving_license_required", "driving_license", "access_to_own_car", "working_hours_type", "number_of_vacancies", "publication_date", "application_deadline", "removed");

    private readonly Func<Stream> _open;
    private readonly string _file;

    /// <summary>Creates a source.</summary>
    /// <param name="open">Opens the file from its beginning, each time it is read; the stream is disposed of.</param>
    /// <param name="file">The file as the user named it, for the findings.</param>
    public JobAdSource(Func<Stream> open, string file)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(file);
        _open = open;
        _file = file;
    }

    /// <summary>Reads the ads in the order of the file. Of ads with the same id the first stands, and the others are findings, save one that tells that it has been taken away.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async IAsyncEnumerable<VacancyReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Stream stream = _open();
        await using (stream.ConfigureAwait(false))
        {
            AdSplitter splitter = new();
            HashSet<string> ids = new(StringComparer.Ordinal);
            byte[] buffer = new byte[128 * 1024];
            bool isFirst = true;
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                // A byte order mark is no part of the text.
                int from = isFirst && buffer.AsSpan(0, read).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
                isFirst = false;
                while (from < read)
                {
                    bool ended = splitter.Take(buffer.AsSpan(from, read - from), out int taken);
                    from += taken;
                    if (!ended)
                        break;
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return Read(splitter, ids);
                }
            }

            if (splitter.IsOpen || splitter.IsBroken)
                yield return VacancyReading.Broken([new Finding(_file, new FilePosition(splitter.Line, 1), "", FileCodes.BrokenJson.With())]);
        }
    }

    private VacancyReading Read(AdSplitter splitter, HashSet<string> ids)
    {
        FilePosition first = new(splitter.FirstLine, splitter.FirstColumn);
        if (splitter.IsTooLarge)
            return VacancyReading.Broken([new Finding(_file, first, "", FileCodes.TooLarge.With(FindingList.Number(AdSplitter.MaximumBytes)))]);
        FindingList findings = new(_file);
        LocatedJson? json = LocatedJson.Read(splitter.Ad, findings, splitter.FirstLine, Wanted);
        Vacancy? vacancy = json is null ? null : Make(new AdFields(json, "", findings));
        // That an ad was taken away may be told after the ad itself, as JobStream does.
        if (vacancy is not null && findings.Count == 0 && !ids.Add(vacancy.Id) && !vacancy.IsRemoved)
            findings.Add(json!.Position, "id", VacancyCodes.IdTwice.With());
        return findings.Count == 0 && vacancy is not null
            ? VacancyReading.Of(vacancy)
            : VacancyReading.Broken([.. findings.ToImmutable().Select(finding => finding with { Position = Shifted(finding.Position, first) })]);
    }

    // The first line of an ad may stand behind others on the same line of the file.
    private static FilePosition Shifted(FilePosition within, FilePosition first) =>
        within.Line == first.Line ? within with { Column = within.Column + first.Column - 1 } : within;

    private static Vacancy? Make(AdFields ad)
    {
        string? id = ad.Formed("id", ConceptId.IsValid, "23174210");
        // Of an ad that has been taken away JobStream tells no more than its id.
        bool isRemoved = ad.Flag("removed") ?? false;
        string? headline = ad.Text("headline", required: !isRemoved) ?? (isRemoved ? "" : null);
        AdFields? place = ad.Object("workplace_address");
        AdFields? unit = ad.Object("occupation_group");
        ConceptId? unitConcept = Concept(unit?.Formed("concept_id", ConceptId.IsValid));
        ConceptId? workingHours = Concept(ad.Object("working_hours_type")?.Formed("concept_id", ConceptId.IsValid));
        AdFields? occupation = ad.Object("occupation");
        AdFields? hours = ad.Object("scope_of_work");
        string? concept = occupation?.Formed("concept_id", ConceptId.IsValid);
        string? group = unit?.Formed("legacy_ams_taxonomy_id", static code => code.Length == 4 && OccupationRef.IsGroup(code));
        int? least = hours?.Number("min", 0, 100);
        int? most = hours?.Number("max", 0, 100);
        Vacancy made = new()
        {
            Id = id ?? "",
            Headline = headline ?? "",
            Employer = ad.Object("employer")?.Text("name"),
            // Where only the group's own concept is told, that is the occupation: a taxonomy knows which group it is.
            Occupation = (Concept(concept) ?? (group is null ? unitConcept : null)) is var known && known is null && group is null ? null : new OccupationRef(known, group),
            OccupationGroup = unitConcept,
            OccupationLabel = occupation?.Text("label"),
            Municipality = place?.Formed("municipality_code", MunicipalityCode.IsValid) is { } code ? new MunicipalityCode(code) : null,
            County = place?.Formed("region_code", static code => code.Length == 2 && code.All(char.IsAsciiDigit)),
            MunicipalityConcept = Concept(place?.Formed("municipality_concept_id", ConceptId.IsValid)),
            CountyConcept = Concept(place?.Formed("region_concept_id", ConceptId.IsValid)),
            WorkingHours = workingHours,
            // 0 stands for hours that nobody has stated; full time without a share is all of it.
            LeastPercent = least is > 0 ? least : workingHours == FullTime && most is not > 0 ? 100 : null,
            MostPercent = most is > 0 && !(most < least) ? most : null,
            MustHave = Demands(ad.Object("must_have")) with { Licences = ad.Demands("driving_license") },
            NiceToHave = Demands(ad.Object("nice_to_have")),
            RequiresExperience = ad.Flag("experience_required"),
            RequiresDrivingLicence = ad.Flag("driving_license_required"),
            RequiresOwnCar = ad.Flag("access_to_own_car"),
            Positions = ad.Number("number_of_vacancies", 0, Largest) is > 0 and { } positions ? positions : null,
            Published = ad.Day("publication_date"),
            LastDay = ad.Day("application_deadline"),
            IsRemoved = isRemoved,
        };
        return id is null || headline is null ? null : made;
    }

    private static VacancyDemands Demands(AdFields? fields) =>
        fields is null ? VacancyDemands.None : new(fields.Demands("skills"), fields.Demands("languages"), fields.Demands("work_experiences"))
        {
            Education = [.. fields.Demands("education"), .. fields.Demands("education_level")],
        };

    private static ConceptId? Concept(string? id) => id is null ? null : new ConceptId(id);
}
