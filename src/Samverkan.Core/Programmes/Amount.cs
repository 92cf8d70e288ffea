namespace Samverkan.Core.Programmes;

/// <summary>An amount of money.</summary>
/// <param name="Value">The amount in whole units and hundredths, 0 or more.</param>
/// <param name="Currency">The currency by its three letters, for example <c>SEK</c>.</param>
public sealed record Amount(decimal Value, string Currency);
