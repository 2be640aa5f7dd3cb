using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ServiceAccounts;

/// <summary>The ServiceAccount of <c>kubectl create serviceaccount</c> (kubectl, pkg/cmd/create/create_serviceaccount.go).</summary>
internal static class ServiceAccountGenerator
{
    public static ServiceAccount Generate(string name, string @namespace) =>
        Typed.New<ServiceAccount>() with { Metadata = Typed.Metadata(name, @namespace) };
}
