namespace Samverkan.Reporting.Disclosure;

/// <summary>One term of a sum over inner cells.</summary>
/// <param name="Inner">The inner cell's number, from 0.</param>
/// <param name="Weight">How many times it is counted; in a published count always positive.</param>
public readonly record struct Term(int Inner, int Weight);
