using System.Globalization;
using Reqnroll;
using Reqnroll.Configuration;
using Scenarios.Running.Configuration;

namespace Scenarios.Running.Runtime.Given;

/// <summary>Uses what <see cref="ReqnrollJson"/> read, and leaves the file to Reqnroll if it has other settings.</summary>
internal sealed class QuickConfiguration(IConfigurationLoader loader, RuntimeOptions options) : IRuntimeConfigurationProvider
{
    public ReqnrollConfiguration LoadConfiguration(ReqnrollConfiguration reqnrollConfiguration)
    {
        var json = options.Configuration;
        try
        {
            if (json.HasMore)
            {
                return loader.Load(reqnrollConfiguration);
            }

            reqnrollConfiguration.FeatureLanguage = json.FeatureCulture is { } feature
                ? CultureInfo.GetCultureInfo(feature)
                : reqnrollConfiguration.FeatureLanguage;
            reqnrollConfiguration.BindingCulture = json.BindingCulture is { } binding
                ? CultureInfo.GetCultureInfo(binding)
                : reqnrollConfiguration.BindingCulture;
            reqnrollConfiguration.AdditionalStepAssemblies.AddRange(json.Assemblies);
            return reqnrollConfiguration;
        }
        catch (CultureNotFoundException exception)
        {
            throw new ReqnrollException(
                $"{Planning.RunOptions.ConfigurationFile}: unknown culture \"{exception.InvalidCultureName}\".",
                exception);
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new ReqnrollException($"{Planning.RunOptions.ConfigurationFile}: {exception.Message}", exception);
        }
    }
}
