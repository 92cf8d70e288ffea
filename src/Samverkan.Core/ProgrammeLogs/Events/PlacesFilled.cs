namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>How many places of an offered activity are filled from this day. Told again, the later stands.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Filled">How many, from 0.</param>
public sealed record PlacesFilled(OfferId Offer, int Filled)
    : ProgrammeEvent("placesFilled");
