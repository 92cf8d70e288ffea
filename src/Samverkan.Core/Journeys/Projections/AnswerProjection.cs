using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Answered forms, and the facts that their answers state. Own words state none.</summary>
internal static class AnswerProjection
{
    public static ImmutableArray<AnsweredForm> Of(Journey journey) =>
        [.. Told(journey).Select(static told => new AnsweredForm(told.Occurrence.Happened, told.Form, told.Occurrence.Id, told.Occurrence.KnownFrom))];

    public static void AddFacts(Journey journey, FormCatalog forms, FactTimelineBuilder builder)
    {
        foreach ((Occurrence occurrence, FormAnswered answered) in Told(journey))
        {
            Add(builder, new AnsweredFact(StandardFacts.Answered(answered.Form.Value), AnswerValue.Of(true)), occurrence);
            if (forms.Find(answered.Form, answered.FormVersion) is not { } form)
                continue;
            foreach (AnsweredFact stated in form.Facts(answered.Answers))
                Add(builder, stated, occurrence);
        }
    }

    private static IEnumerable<(Occurrence Occurrence, FormAnswered Form)> Told(Journey journey) =>
        from occurrence in journey.Story
        where occurrence.Body is FormAnswered
        select (occurrence, (FormAnswered)occurrence.Body);

    // What somebody answered holds from that day on, until something later is known.
    private static void Add(FactTimelineBuilder builder, AnsweredFact stated, Occurrence told)
    {
        AnswerValue value = stated.Value;
        switch (stated.Fact)
        {
            case TypedFact<bool> fact: builder.Add(fact, value.HasValue ? Value(value.Truth, told) : Declined<bool>(told)); break;
            case TypedFact<int> fact: builder.Add(fact, value.HasValue ? Value(value.Number, told) : Declined<int>(told)); break;
            case TypedFact<LocalDate> fact: builder.Add(fact, value.HasValue ? Value(value.Date, told) : Declined<LocalDate>(told)); break;
            case TypedFact<string> fact: builder.Add(fact, value.HasValue ? Value(value.Code.Value, told) : Declined<string>(told)); break;
        }
    }

    private static Observation<T> Value<T>(T value, Occurrence told)
        where T : notnull, IEquatable<T> => new(value, DatePeriod.From(told.Happened), told.KnownFrom, told.Id);

    private static Observation<T> Declined<T>(Occurrence told)
        where T : notnull, IEquatable<T> => Observation<T>.Declined(DatePeriod.From(told.Happened), told.KnownFrom, told.Id);
}
