namespace Samverkan.Core.Journeys.Rules;

/// <summary>
/// What the rules ask about a strand, kept while its story is told in order, so that no question needs what was told long before. It
/// says what the projections say of the same story.
/// </summary>
internal abstract class StrandLedger
{
    /// <summary>Tells the occurrence that comes next in the story: no day is earlier than the one before.</summary>
    public abstract void Tell(Occurrence next);
}
