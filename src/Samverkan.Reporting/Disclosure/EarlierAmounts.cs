namespace Samverkan.Reporting.Disclosure;

/// <summary>What an earlier release told of sums of amounts, and for those inside the pieces that it was made of. Immutable.</summary>
/// <param name="Told">What was published.</param>
/// <param name="Cells">
/// The cells that it was made of, read with a column of contributors, so that it can be seen whose amounts a change is made of; <see langword="null"/> where they
/// are not kept. Nobody then knows that a change is not one contributor's alone, and every sum that has changed is hidden.
/// </param>
public sealed record EarlierAmounts(PublishedTables Told, InnerCells? Cells = null)
{
    /// <summary>Nothing of what was told.</summary>
    public override string ToString() => Told.ToString();
}
