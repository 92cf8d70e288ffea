using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>A history as if one entry had never been recorded.</summary>
internal sealed class HistoryWithout(IHistory history, EntryId left) : IHistory
{
    public JourneyId Id => history.Id;

    public Entry? Last => history.Last;

    public Journey Of(Strand strand) => history.Of(strand).Without(left);

    public Entry? Find(EntryId entry) => entry == left ? null : history.Find(entry);

    public bool Stands(EntryId entry) => entry != left && history.Stands(entry);
}
