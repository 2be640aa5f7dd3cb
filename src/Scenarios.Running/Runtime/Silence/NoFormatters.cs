using Reqnroll.Formatters.Configuration;

namespace Scenarios.Running.Runtime.Silence;

/// <summary>Replaces Reqnroll's formatters when the host writes reports itself.</summary>
internal sealed class NoFormatters : IFormattersConfigurationProvider
{
    public bool Enabled => false;

    public IDictionary<string, object>? GetFormatterConfigurationByName(string formatterName) => null;

    public string ResolveTemplatePlaceholders(string template) => template;
}
