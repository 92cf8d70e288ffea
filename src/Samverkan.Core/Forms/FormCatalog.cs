using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Forms;

/// <summary>The forms that a host knows, by key and version.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FormCatalog
{
    private readonly ImmutableDictionary<(string, int), Form> _byVersion;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="forms">The forms.</param>
    /// <exception cref="ArgumentException">Two forms have the same key and version.</exception>
    public FormCatalog(IEnumerable<Form> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        Forms = [.. forms.OrderBy(static form => form.Id).ThenBy(static form => form.Version)];
        if (FirstDuplicate(Forms) is not null)
            throw new ArgumentException("Two forms have the same key and version.", nameof(forms));
        _byVersion = Forms.ToImmutableDictionary(static form => (form.Id.Value, form.Version));
    }

    /// <summary>The forms in the box.</summary>
    public static FormCatalog Standard { get; } = new(ShippedForms.All);

    /// <summary>All forms by key and version.</summary>
    public ImmutableArray<Form> Forms { get; }

    /// <summary>One version of a form, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    /// <param name="version">The version.</param>
    public Form? Find(FormId id, int version)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byVersion.GetValueOrDefault((id.Value, version));
    }

    /// <summary>The highest version of a form that may be answered on a day, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    /// <param name="on">The day.</param>
    public Form? FindValid(FormId id, LocalDate on) => Forms.LastOrDefault(form => form.Id == id && form.Validity.Contains(on));

    /// <summary>The forms that a programme uses, all versions, forms for any programme among them.</summary>
    /// <param name="programme">The programme.</param>
    public ImmutableArray<Form> UsedBy(ProgrammeId programme) => [.. Forms.Where(form => form.Programmes.IsEmpty || form.Programmes.Contains(programme))];

    /// <summary>Answers to one version of a form as answers to a later one, version by version along their crosswalks.</summary>
    /// <param name="id">The form.</param>
    /// <param name="version">The version that was answered.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="laterVersion">The version in which they are to be read.</param>
    /// <returns>The answers that have a counterpart; <see langword="null"/> when no crosswalk leads there.</returns>
    public ImmutableArray<Answer>? Translate(FormId id, int version, ImmutableArray<Answer> answers, int laterVersion)
    {
        if (Find(id, laterVersion) is not { } later)
            return null;
        if (version == laterVersion)
            return answers.IsDefault ? [] : answers;
        return later.Replaces is { } crosswalk && crosswalk.Version >= version && crosswalk.Version < laterVersion
            && Translate(id, version, answers, crosswalk.Version) is { } nearer
            ? crosswalk.Translate(nearer, later)
            : null;
    }

    internal static Form? FirstDuplicate(ImmutableArray<Form> ordered)
    {
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Id == ordered[i - 1].Id && ordered[i].Version == ordered[i - 1].Version)
                return ordered[i];
        }

        return null;
    }
}
