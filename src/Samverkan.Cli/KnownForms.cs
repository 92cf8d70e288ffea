using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>The forms in the box and those that the user brings.</summary>
internal static class KnownForms
{
    /// <summary>The forms in the box with those of files. What is wrong with a file is told, and nothing else is done.</summary>
    /// <param name="host">Receives what is wrong.</param>
    /// <param name="files">The files of forms.</param>
    /// <param name="language">The language of the findings.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ToolException">A file cannot be read, holds no form, or a form of the same key and version is known already.</exception>
    public static async Task<FormCatalog> WithAsync(ToolHost host, IReadOnlyCollection<string> files, Language language, CancellationToken cancellation)
    {
        if (files.Count == 0)
            return FormCatalog.Standard;
        List<Form> forms = [.. FormCatalog.Standard.Forms];
        foreach (string file in files)
        {
            FindingList findings = new(file);
            Form? form = FormReader.Read(await InputFile.ReadDocumentAsync(file, cancellation), findings);
            FindingPrinter.StopOn(host, findings.ToImmutable(), language);
            if (form is null)
                continue;
            if (forms.Any(known => known.Id == form.Id && known.Version == form.Version))
                throw ToolException.BadInput("a form of the same key and version is known already");
            forms.Add(form);
        }

        return new FormCatalog(forms);
    }
}
