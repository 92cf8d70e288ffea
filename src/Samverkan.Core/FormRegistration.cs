using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core;

/// <summary>A form that the host has added, read at most once.</summary>
internal sealed class FormRegistration
{
    private readonly Lazy<(Form? Form, ImmutableArray<string> Failures)> _read;

    private FormRegistration(Func<(Form?, ImmutableArray<string>)> read) => _read = new(read);

    /// <summary>The form; <see langword="null"/> when it does not hold.</summary>
    public Form? Form => _read.Value.Form;

    /// <summary>What is wrong with it, in English.</summary>
    public ImmutableArray<string> Failures => _read.Value.Failures;

    public static FormRegistration Of(Form form) => new(() =>
    {
        ImmutableArray<Refusal> refusals = FormRules.Check(form);
        return (refusals.IsEmpty ? form : null, [.. refusals.Select(r => $"{form}: {r.Code.Id}: {r.Explain(Language.English)}, {r.Expected(Language.English)}")]);
    });

    public static FormRegistration OfFile(string path) => new(() =>
    {
        if (DefinitionFile.Read(path) is not { } bytes)
            return (null, [OptionCodes.Say(OptionCodes.FormUnreadable.With(Path.GetFileName(path)))]);
        FindingList findings = new(Path.GetFileName(path));
        Form? form = FormReader.Read(bytes, findings);
        return (form, [.. findings.ToImmutable().Select(static f => f.Format(Language.English))]);
    });

    /// <summary>What is wrong with the added forms together with those in the box.</summary>
    public static IEnumerable<string> Check(IEnumerable<FormRegistration> added)
    {
        FormRegistration[] all = [.. added];
        foreach (string failure in all.SelectMany(static one => one.Failures))
            yield return failure;
        ImmutableArray<Form> forms = [.. FormCatalog.Standard.Forms.Concat(all.Select(static one => one.Form).OfType<Form>()).OrderBy(static form => form.Id).ThenBy(static form => form.Version)];
        if (FormCatalog.FirstDuplicate(forms) is { } duplicate)
            yield return OptionCodes.Say(OptionCodes.FormTwice.With(duplicate.ToString()));
        foreach (Form form in forms)
        {
            if (form.Replaces is { } earlier && !forms.Any(known => known.Id == form.Id && known.Version == earlier.Version))
                yield return OptionCodes.Say(OptionCodes.EarlierFormMissing.With(form.ToString(), FindingList.Number(earlier.Version)));
        }
    }
}
