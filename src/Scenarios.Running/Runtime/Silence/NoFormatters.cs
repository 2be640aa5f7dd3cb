using Reqnroll.Formatters.Configuration;

namespace Scenarios.Running.Runtime.Silence;

/// <summary>Stands for Reqnroll's formatters where the host writes reports itself.</summary>
internal sealed class NoFormatters : IFormattersConfigurationProvider
{
    public bool Enabled => false;

    public IDictionary<string, object>? GetFormatterConfigurationByName(string formatterName) => null;

    public string ResolveTemplatePlaceholders(string template) => template;
}
