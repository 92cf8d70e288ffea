using Samverkan.Core.Calendars;

namespace Samverkan.Core.Access;

/// <summary>A body that keeps secrets of its own, and of what kind it is in the law.</summary>
/// <param name="Domain">The body.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Validity">The days on which it exists.</param>
public sealed record SecrecyBody(SecrecyDomain Domain, SecrecyBodyKindId Kind, DatePeriod Validity);
