using Gherkin;
using Gherkin.Ast;

namespace Scenarios.Running.Reading.Spelling;

/// <summary>The languages of Gherkin, also by culture name: like Reqnroll, reads <c># language: de-DE</c> as de.</summary>
internal sealed class Dialects(string language) : IGherkinDialectProvider
{
    private readonly GherkinDialectProvider _known = new(language);

    /// <inheritdoc/>
    public GherkinDialect DefaultDialect => GetDialect(language, null);

    /// <inheritdoc/>
    public GherkinDialect GetDialect(string language, Location? location)
    {
        try
        {
            return _known.GetDialect(language, location);
        }
        catch (NoSuchLanguageException) when (language.IndexOf('-') is var end and > 0)
        {
            return _known.GetDialect(language[..end], location);
        }
    }
}
