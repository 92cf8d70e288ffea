using Samverkan.Core.Progression;

namespace Samverkan.Core;

/// <summary>An indicator set that the host has added.</summary>
internal sealed record IndicatorSetRegistration(IndicatorSet Set);
