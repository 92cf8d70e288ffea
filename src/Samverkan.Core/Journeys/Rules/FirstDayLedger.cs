using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>The first day of a strand.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class FirstDayLedger : StrandLedger
{
    public LocalDate? Day { get; private set; }

    public override void Tell(Occurrence next) => Day ??= next.Happened;
}
