using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Auth;

public sealed class AuthReconcileTests
{
    private const string Role =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: r}\nrules: [{apiGroups: [''], resources: [pods], verbs: "
        + "[get]}]\n";

    [Test]
    public void Run_MissingRole_IsCreated()
    {
        var terminal = new Terminal().WithFile("role.yaml", Role);
        terminal.Run("auth reconcile -f role.yaml").ShouldBe(new KubectlResult(
            "role.rbac.authorization.k8s.io/r reconciled\n",
            "\treconciliation required create\n\tmissing rules added:\n"
            + "\t\t{Verbs:[get] APIGroups:[] Resources:[pods] ResourceNames:[] NonResourceURLs:[]}\n",
            0));

        terminal.Run("auth reconcile -f role.yaml").ShouldBe(new KubectlResult("role.rbac.authorization.k8s.io/r reconciled\n", "", 0));
    }

    [Test]
    public void Run_RoleWithMore_KeepsItUnlessToldOtherwise()
    {
        var terminal = new Terminal().WithFile("role.yaml", Role);
        terminal.Run("create role r --verb=list --resource=nodes");

        terminal.Run("auth reconcile -f role.yaml");
        terminal.Get("roles", "r").Tree["rules"].ShouldBeOfType<ListValue>().Count.ShouldBe(2);

        terminal.Run("auth reconcile -f role.yaml --remove-extra-permissions");
        terminal.Get("roles", "r").Tree["rules"].ShouldBeOfType<ListValue>().Count.ShouldBe(1);
    }
}
