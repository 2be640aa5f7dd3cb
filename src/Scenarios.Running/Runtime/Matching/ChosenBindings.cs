using System.Reflection;
using Reqnroll.Bindings.Discovery;
using Reqnroll.Bindings.Provider;
using Reqnroll.Configuration;
using Reqnroll.Infrastructure;
using Scenarios.Running.Runtime.Given;

namespace Scenarios.Running.Runtime.Matching;

/// <summary>
/// Finds step classes as Reqnroll does, in the assemblies that were passed to the run and in those that reqnroll.json names.
/// </summary>
internal sealed class ChosenBindings(
    IRuntimeBindingSourceProcessor processor, IReqnrollAttributesFilter filter, IBindingAssemblyLoader loader,
    ReqnrollConfiguration configuration, IBindingProviderService provider, RuntimeOptions options)
    : RuntimeBindingRegistryBuilder(processor, filter, loader, configuration, provider), IRuntimeBindingRegistryBuilder
{
    Assembly[] IRuntimeBindingRegistryBuilder.GetBindingAssemblies(Assembly testAssembly) =>
        [.. options.Assemblies
            .Concat(options.Types.Select(type => type.Assembly))
            .Concat(GetBindingAssemblies(testAssembly))
            .Distinct()];

    protected override Type[] GetAssemblyTypes(Assembly assembly, out string[] typeLoadErrors)
    {
        if (options.Assemblies.Contains(assembly) || !options.Types.Any(type => type.Assembly == assembly))
        {
            return base.GetAssemblyTypes(assembly, out typeLoadErrors);
        }

        typeLoadErrors = [];
        return [.. options.Types.Where(type => type.Assembly == assembly)];
    }
}
