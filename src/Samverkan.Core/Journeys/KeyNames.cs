using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What the keys in a journey are called, for a page that people read: teams, tracks, parties and categories of recommendations by the programmes' definitions; bodies, districts, roles, purposes,
/// languages and usual reasons by what is in the box.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class KeyNames
{
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

    private readonly ImmutableArray<Programme> _programmes;

    /// <summary>Creates the names.</summary>
    /// <param name="programmes">The programmes, those first whose names go before those of others.</param>
    public KeyNames(params IEnumerable<Programme> programmes) => _programmes = [.. programmes];

    /// <summary>What a key is called; the key as it is where nobody has said.</summary>
    /// <param name="key">The key.</param>
    public LocalizedText Of(Slug key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Find(key) ?? LocalizedText.Same(key.Value);
    }

    /// <summary>What a key is called; <see langword="null"/> where nobody has said.</summary>
    /// <param name="key">The key.</param>
    public LocalizedText? Find(Slug key) => key switch
    {
        ProgrammeId programme => _programmes.FirstOrDefault(one => one.Id == programme)?.Name,
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

    private LocalizedText? Body(OrganisationId body) =>
        OrganisationCatalog.Find(body)?.Name ?? _programmes.SelectMany(static programme => programme.Parties).FirstOrDefault(party => party.Organisation == body)?.Name
        ?? (DistrictCatalog.Stockholm.Find(new DistrictId(body.Value)) is { } district ? new($"stadsdelsförvaltningen {district.Name}", $"the district administration of {district.Name}") : null);
}
