using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Deliveries;

/// <summary>What the keys in an extract are called: by the host, by the programme's definition, by the catalogues in the box.</summary>
/// <param name="words">From where the words are.</param>
/// <param name="programme">The programme of the journey: what it calls something goes before what another does.</param>
internal sealed class ExtractNames(ExtractWords words, ProgrammeId programme)
{
    private readonly ImmutableArray<Programme> _programmes = [.. words.Programmes.OrderBy(one => one.Id != programme)];

    private static readonly ImmutableSortedDictionary<string, LocalizedText> Roles = new (string Key, LocalizedText Name)[]
    {
        ("caseworker", new("handläggare", "caseworker")),
        ("line-manager", new("chef", "line manager")),
        ("reporting", new("den som redovisar", "whoever reports")),
        ("import", new("överföring från ett annat system", "transfer from another system")),
        ("employment-officer", new("arbetsförmedlare", "employment officer")),
        ("social-worker", new("socialsekreterare", "social worker")),
        ("job-coach", new("jobbcoach", "job coach")),
        ("study-counsellor", new("studie- och yrkesvägledare", "study and career counsellor")),
        ("work-supervisor", new("arbetshandledare", "work supervisor")),
        ("work-consultant", new("arbetskonsulent", "work consultant")),
        ("health-coordinator", new("hälsokoordinator", "health coordinator")),
        ("mother-tongue-coach", new("modersmålscoach", "mother-tongue coach")),
        ("project-lead", new("projektledare", "project lead")),
    }.ToImmutableSortedDictionary(static one => one.Key, static one => one.Name, StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, LocalizedText> Purposes = new (string Key, LocalizedText Name)[]
    {
        ("coordination", new("samordning", "coordination")),
        ("operational-follow-up", new("verksamhetens uppföljning", "operational follow-up")),
        ("reporting", new("redovisning", "reporting")),
        ("import", new("överföring", "transfer")),
    }.ToImmutableSortedDictionary(static one => one.Key, static one => one.Name, StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, LocalizedText> Languages = new (string Key, LocalizedText Name)[]
    {
        ("am", new("amhariska", "Amharic")), ("ar", new("arabiska", "Arabic")), ("en", new("engelska", "English")), ("es", new("spanska", "Spanish")), ("fa", new("persiska", "Persian")),
        ("fi", new("finska", "Finnish")), ("ku", new("kurdiska", "Kurdish")), ("pl", new("polska", "Polish")), ("prs", new("dari", "Dari")), ("ps", new("pashto", "Pashto")),
        ("ru", new("ryska", "Russian")), ("so", new("somaliska", "Somali")), ("sv", new("svenska", "Swedish")), ("ti", new("tigrinja", "Tigrinya")), ("tr", new("turkiska", "Turkish")),
        ("uk", new("ukrainska", "Ukrainian")),
    }.ToImmutableSortedDictionary(static one => one.Key, static one => one.Name, StringComparer.Ordinal);

    /// <summary>What the programme is called.</summary>
    public LocalizedText Programme => _programmes.FirstOrDefault(one => one.Id == programme)?.Name ?? LocalizedText.Same(programme.Value);

    /// <summary>What a key is called; the key as it is where nobody has said.</summary>
    public LocalizedText Of(Slug key) => Find(key) ?? LocalizedText.Same(key.Value);

    /// <summary>What a key in an event is called; <see langword="null"/> where nobody has said.</summary>
    public LocalizedText? Find(JourneyEvent what, Slug key) => words.Names?.Invoke(what, key) ?? Find(key);

    private LocalizedText? Find(Slug key) => key switch
    {
        TeamId or TrackId or ProposedChoice => TeamOrTrack(key.Value),
        OrganisationId body => Body(body),
        SecrecyDomain domain => Body(new OrganisationId(domain.Value)),
        DistrictId district => DistrictCatalog.Stockholm.Find(district) is { } known ? LocalizedText.Same(known.Name) : null,
        RecommendationCategory => _programmes.SelectMany(static programme => programme.RecommendationCategories).FirstOrDefault(one => one.Id.Value == key.Value)?.Text,
        ReasonCode reason => StandardDepartures.NameOf(reason),
        CaseworkerRole or ReaderRole => Roles.GetValueOrDefault(key.Value),
        ReadingPurpose => Purposes.GetValueOrDefault(key.Value),
        LanguageTag => Languages.GetValueOrDefault(key.Value),
        _ => null,
    };

    private LocalizedText? TeamOrTrack(string key) =>
        _programmes.SelectMany(static programme => programme.TeamPlan?.Teams ?? []).FirstOrDefault(team => team.Id.Value == key)?.Name
        ?? _programmes.SelectMany(static programme => programme.Tracks).FirstOrDefault(track => track.Id.Value == key)?.Name;

    // a programme calls its parties as its readers do; of those that it does not name the catalogue tells
    private LocalizedText? Body(OrganisationId body) =>
        OrganisationCatalog.Find(body)?.Name ?? _programmes.SelectMany(static programme => programme.Parties).FirstOrDefault(party => party.Organisation == body)?.Name;
}
