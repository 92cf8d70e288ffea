using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person's case was gone through (<i>gås igenom</i>), to see whether to call the person. It looks into no other body's systems: that is <see cref="HistoryReviewed"/>.</summary>
/// <param name="Decision">What it led to.</param>
/// <remarks>Projektplan Projekt Insikt, Mål: 300 persons are gone through during 2023; fewer are mapped.</remarks>
public sealed record CaseGoneThrough(CaseDecision Decision)
    : JourneyEvent("caseGoneThrough", DataCategory.Administrative);
