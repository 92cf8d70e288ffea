using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Pages;

/// <summary>One programme in full: every provision with its source.</summary>
internal static class ProgrammePage
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextPage page, Programme programme)
    {
        Language language = page.Language;
        page.Heading($"{programme.Name.In(language)} ({programme.Id})");
        page.Line($"{page.Word("Utgåva", "Edition")} {programme.Edition.Id}, {programme.Edition.Validity}");
        foreach (OutlineSection section in ProgrammeOutline.Of(programme))
        {
            page.Section(section.Heading);
            foreach (OutlineLine line in section.Lines)
                page.Item(line.Id.Length == 0 ? line.Text.In(language) : $"{line.Id}: {line.Text.In(language)}", line.Source);
        }
    }
}
