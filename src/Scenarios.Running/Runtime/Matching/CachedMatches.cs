using System.Collections.Concurrent;
using System.Globalization;
using Reqnroll.Bindings;
using Reqnroll.ErrorHandling;
using Reqnroll.Infrastructure;

namespace Scenarios.Running.Runtime.Matching;

/// <summary>Reqnroll's match service with a cache by sentence, which is used only if no definition has a scope.</summary>
internal sealed class CachedMatches(
    IBindingRegistry registry,
    IStepArgumentTypeConverter converter,
    IErrorProvider errors,
    IMatchArgumentCalculator calculator,
    MatchCache cache)
    : StepDefinitionMatchService(registry, converter, errors, calculator), IStepDefinitionMatchService
{
    private static readonly List<BindingMatch> None = [];

    private readonly IBindingRegistry _registry = registry;
    private readonly ConcurrentDictionary<string, BindingMatch>?[] _known = new ConcurrentDictionary<string, BindingMatch>?[3];
    private CultureInfo? _culture;
    private bool? _isCacheable;

    BindingMatch IStepDefinitionMatchService.GetBestMatch(
        StepInstance stepInstance,
        CultureInfo bindingCulture,
        out StepDefinitionAmbiguityReason ambiguityReason,
        out List<BindingMatch> candidatingMatches)
    {
        var isPlain = stepInstance.TableArgument is null && stepInstance.MultilineTextArgument is null && (_isCacheable ??= IsCacheable());
        var known = isPlain ? KnownOf(stepInstance.StepDefinitionType, bindingCulture) : null;
        if (known is not null && known.TryGetValue(stepInstance.Text, out var earlier))
        {
            // Its context is that of another scenario, which nobody uses. A new match would look up attributes each time.
            ambiguityReason = StepDefinitionAmbiguityReason.None;
            candidatingMatches = None;
            return earlier;
        }

        var found = GetBestMatch(stepInstance, bindingCulture, out ambiguityReason, out candidatingMatches);
        if (known is not null && found.Success)
        {
            known[stepInstance.Text] = found;
        }

        return found;
    }

    private ConcurrentDictionary<string, BindingMatch> KnownOf(StepDefinitionType type, CultureInfo culture)
    {
        if (!ReferenceEquals(_culture, culture))
        {
            _culture = culture;
            Array.Clear(_known);
        }

        return _known[type - StepDefinitionType.Given] ??= cache.Of(type, culture);
    }

    private bool IsCacheable() => !_registry.GetStepDefinitions().Any(definition => definition.IsScoped);
}
