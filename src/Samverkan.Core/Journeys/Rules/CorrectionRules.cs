using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Corrections and retractions speak of an entry that stands, and are protected like it.</summary>
internal static class CorrectionRules
{
    /// <summary>The entry that is corrected or retracted, or <see langword="null"/> when there is none that stands.</summary>
    public static Entry? Judge(IHistory history, Entry entry, JourneySettings settings, List<Refusal> refusals)
    {
        EntryId target = entry.Body is EntryCorrected correction ? correction.Entry : ((EntryRetracted)entry.Body).Entry;
        Entry? first = history.Find(target);
        if (first is null)
        {
            refusals.Add(JourneyCodes.TargetUnknown.With());
            return null;
        }

        if (first.Body is EntryCorrected or EntryRetracted)
        {
            refusals.Add(JourneyCodes.TargetIsNoOccurrence.With());
            return null;
        }

        if (!history.Stands(target))
        {
            refusals.Add(JourneyCodes.TargetRetracted.With());
            return null;
        }

        if (entry.Origin != first.Origin)
            refusals.Add(JourneyCodes.OriginDiffers.With());
        DataCategory needed = entry.Body is EntryCorrected { Replacement: not UnknownEvent and var replacement } && Continuations.Continued(replacement) is null && !EnvelopeRules.Protects(first.Category, replacement.CategoryIn(settings.Forms))
            ? replacement.CategoryIn(settings.Forms)
            : first.Category;
        if (entry.Category != needed)
            refusals.Add(JourneyCodes.CategoryDoesNotProtect.With(EnumCodes<DataCategory>.Of(needed)));
        return first;
    }
}
