using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies;
using Samverkan.Matching.Vacancies.Subsidies;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan vacancies</c></summary>
internal static class VacanciesVerb
{
    private const int Most = 1000;

    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> ads = ToolOptions.InputFile("--ads", "Job ads in the public JobTech format: an array, a search's answer, or one ad a line.");
        Option<string> taxonomy = ToolOptions.InputFile("--taxonomy", "Concepts of the JobTech taxonomy (CSV); without it only the ads tell which occupations are near.", required: false);
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line, with what participants have told of work.");
        Option<string> log = ToolOptions.InputFile("--log", "The programme's own log: what employers have pledged is ranked too.", required: false);
        Option<ParticipantId> participant = ToolOptions.Participant();
        Option<SecrecyDomain> domain = ToolOptions.Key<SecrecyDomain>("--as", "DOMAIN", "The secrecy domain of the reader, for example af.");
        Option<ReaderRole> role = ToolOptions.Key<ReaderRole>("--role", "ROLE", "The reader's role: caseworker.");
        Option<ReadingPurpose> purpose = ToolOptions.Key<ReadingPurpose>("--purpose", "PURPOSE", "The purpose: coordination.");
        Option<string?> entries = ProposalOutput.Option();
        Option<LocalDate?> on = ToolOptions.Date("--on", "The day of asking (today in Stockholm unless told otherwise).");
        Option<int> most = new("--most") { Description = "How many vacancies are shown at most, from 1 to 1000 (10 unless told otherwise).", HelpName = "N", CustomParser = static result => ToolOptions.WholeNumber(result, "--most", 1, Most), DefaultValueFactory = static _ => 10 };
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "vacancies",
            "Vacancies beside what a participant can and wants, has agreed to use and the reader may see: demands before wishes, each part explained. People decide.",
            "samverkan vacancies --ads ads.json --taxonomy concepts.csv --programme stockholmskraften --journeys journeys.jsonl --participant 01jd0000000000000000000000 --as af --role caseworker --purpose coordination")
        {
            ads, taxonomy, programme, journeys, log, participant, domain, role, purpose, entries, on, most, language, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Language spoken = parsed.GetValue(language);
            Programme known = KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), spoken);
            JourneysInput input = JourneysInput.Read(host, parsed.GetRequiredValue(journeys), spoken, WorkProfileBridge.Format);
            (JourneyReading reading, Instant now) = input;
            ReadingAccess access = new(parsed.GetRequiredValue(domain), parsed.GetRequiredValue(role), parsed.GetRequiredValue(purpose));
            LocalDate day = parsed.GetValue(on) ?? host.Today;
            string? output = parsed.GetValue(entries);
            ProposalOutput.RequireDay(host, output, day);
            MergedView? view = PersonViews.Of(reading, parsed.GetRequiredValue(participant), access, now, null, own: [known])
                .FirstOrDefault(view => view.Journey.Id.Programme == known.Id && !view.Journey.Entries.IsEmpty);
            // Files are read before the answer, so that a person who may not be seen takes the same way as one who is not there.
            JobAdSource source = Ads(parsed.GetRequiredValue(ads));
            PledgedVacancies? pledges = parsed.GetValue(log) is { } told ? new PledgedVacancies(ProgrammeLogInput.Read(host, told, known, spoken), day, spoken) : null;
            OccupationTaxonomy occupations = await ReadTaxonomyAsync(host, parsed.GetValue(taxonomy), spoken, cancellation);
            occupations = await occupations.LearnAsync(source, cancellation);
            WorkProfile profile = view is null ? WorkProfile.Unknown : WorkProfile.Of(view, day);
            bool broken = false;
            ImmutableArray<RankedVacancy> ranked = await new VacancyRanking(occupations).RankAsync(
                profile, pledges is null ? source : new Both(source, pledges), day, parsed.GetValue(most),
                item =>
                {
                    broken = true;
                    FindingPrinter.WriteText(host.Error, item.Findings, spoken);
                },
                cancellation);
            VacancyPage page = new(view, day, profile, ranked, view is null ? [] : SubsidyCatalog.Swedish.Assess(view.Journey.Facts(), day), pledges);
            if (output is not null)
                ProposalOutput.Write(output, view is null ? [] : ProposalOutput.After(host, known, access.Who, input).Of(view.Journey.Id.Participant, day, ranked));
            if (parsed.GetValue(json))
                page.WriteJson(host.Output, spoken);
            else
                page.WriteText(new TextPage(host.Output, spoken));
            return broken ? ExitCode.Findings : ExitCode.Done;
        });
        return verb;
    }

    private static JobAdSource Ads(string file)
    {
        if (file == "-")
            throw ToolException.Usage("--ads is read twice and cannot come from standard input");
        InputFile.Open(file).Dispose();
        return new JobAdSource(() => InputFile.Open(file), file);
    }

    private static async Task<OccupationTaxonomy> ReadTaxonomyAsync(ToolHost host, string? file, Language language, CancellationToken cancellation)
    {
        if (file is null)
            return OccupationTaxonomy.Empty;
        await using Stream stream = InputFile.Open(file);
        FindingList findings = new(file);
        ImmutableArray<TaxonomyConcept> concepts = await TaxonomyReader.ReadAsync(stream, file, findings, cancellation);
        if (concepts.IsEmpty)
            FindingPrinter.StopOn(host, findings.ToImmutable(), language);
        FindingPrinter.WriteText(host.Error, findings.ToImmutable(), language);
        return new OccupationTaxonomy(concepts);
    }

    // The ads first, then the pledges.
    private sealed class Both(IVacancySource first, IVacancySource second) : IVacancySource
    {
        public async IAsyncEnumerable<VacancyReading> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (VacancyReading reading in first.ReadAsync(cancellationToken))
                yield return reading;
            await foreach (VacancyReading reading in second.ReadAsync(cancellationToken))
                yield return reading;
        }
    }
}
