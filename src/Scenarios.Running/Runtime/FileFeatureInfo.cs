using System.Globalization;
using Reqnroll;
using Scenarios.Running.Parsing;
using Scenarios.Running.Reading.Spelling;

namespace Scenarios.Running.Runtime;

/// <summary>
/// A feature in the form that Reqnroll's generated code passes, with its file. Its folder is a full path; in generated code it is relative
/// to the project.
/// </summary>
internal sealed class FileFeatureInfo(FeatureFile file) : FeatureInfo(
    CultureOf(file.Language), Path.GetDirectoryName(file.FullPath)
        ?? "", file.Name, file.Description, ProgrammingLanguage.CSharp, file.TagNames, new FeatureMessages(file))
{
    private static readonly CultureInfo English = new("en-US");

    /// <summary>The file.</summary>
    public FeatureFile File => file;

    /// <summary>
    /// The culture for the feature's language. Reqnroll also looks up keywords by the culture's name when a step is undefined. Some of
    /// Gherkin's languages have no culture, such as en-pirate, and with invariant globalization a specific culture has no name.
    /// </summary>
    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return language is not "en"
                && new CultureInfo(language) is var culture
                && Keywords.Of(culture.Name).Language == culture.Name
                ? culture
                : English;
        }
        catch (CultureNotFoundException)
        {
            return English;
        }
    }
}
