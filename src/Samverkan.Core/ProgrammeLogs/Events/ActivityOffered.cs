using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>An activity was offered with a start date and places (<i>insatsstart med platser</i>).</summary>
/// <param name="Offer">The offer's key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="ActivityKind">What it is directed at.</param>
/// <param name="From">Its first day.</param>
/// <param name="Places">How many places, from 1.</param>
/// <param name="To">Its last day; <see langword="null"/> while nobody has said.</param>
/// <param name="Method">The method, when that is told.</param>
/// <param name="Provider">Who arranges it, when that is told.</param>
/// <param name="Track">The track; <see langword="null"/> for the whole programme.</param>
/// <param name="WeeklyHours">Planned hours a week, above 0 and at most 168, or <see langword="null"/> when not stated.</param>
/// <param name="Language">The language in which support is given, as a language tag such as <c>ar</c>, or <see langword="null"/> when not stated.</param>
/// <param name="Intake">Whether all begin together on the first day or people come in as they go, or <see langword="null"/> when not stated.</param>
/// <remarks>Version 3. Version 1 did not know the hours and the language, version 2 not the intake.</remarks>
public sealed record ActivityOffered(
    OfferId Offer, string Name, ActivityKind ActivityKind, LocalDate From, int Places,
    LocalDate? To = null, MethodId? Method = null, OrganisationId? Provider = null, TrackId? Track = null,
    decimal? WeeklyHours = null, LanguageTag? Language = null, ActivityIntake? Intake = null)
    : ProgrammeEvent("activityOffered");
