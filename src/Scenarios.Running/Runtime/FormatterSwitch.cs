using Reqnroll.Formatters.Configuration;

namespace Scenarios.Running.Runtime;

/// <summary>Turns Reqnroll's formatters off where the host writes reports itself.</summary>
internal sealed class FormatterSwitch(RuntimeOptions options, FormattersDisabledOverrideProvider environment) : IFormattersConfigurationDisableOverrideProvider
{
    public bool Disabled() => !options.Formatters || environment.Disabled();
}
