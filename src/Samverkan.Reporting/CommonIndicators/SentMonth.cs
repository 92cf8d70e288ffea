using NodaTime;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>A monthly file that has been sent, as the record of deliveries has it. Immutable.</summary>
/// <param name="Month">The month.</param>
/// <param name="Revision">Which time it was sent, from 1.</param>
/// <param name="Sha256">The checksum of what was sent.</param>
/// <param name="Waits">Whether an earlier month was sent anew since, so that this one has to be sent again.</param>
public sealed record SentMonth(YearMonth Month, int Revision, string Sha256, bool Waits);
