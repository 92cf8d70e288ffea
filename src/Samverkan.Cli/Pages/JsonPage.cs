using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Pages;

/// <summary>JSON for programs: what the pages of matching have in common.</summary>
internal sealed class JsonPage(Utf8JsonWriter writer, Language language)
{
    /// <summary>The reader's language.</summary>
    public Language Language => language;

    /// <summary>Where members are written.</summary>
    public Utf8JsonWriter Writer => writer;

    /// <summary>A value in three-valued logic.</summary>
    public static string Word(Truth value) => Name(value);

    /// <summary>A word of a list, in camel case.</summary>
    public static string Name<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    /// <summary>A day.</summary>
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A member that is an array of objects.</summary>
    public void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A member that is an array of texts.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>A member that is an object.</summary>
    public void Object(string name, Action write)
    {
        writer.WriteStartObject(name);
        write();
        writer.WriteEndObject();
    }

    /// <summary>What a code says, with what was expected and its source.</summary>
    public void Says(Refusal says)
    {
        writer.WriteString("code", says.Code.Id);
        writer.WriteString("text", says.Explain(language));
        writer.WriteString("expected", says.Expected(language));
        writer.WriteString("source", says.Source.ToString());
    }
}
