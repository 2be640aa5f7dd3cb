using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Serving;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer;

/// <summary>Who is asking, and what they may do. The sentences are those of a recorded 1.33 cluster.</summary>
internal sealed class AccessTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    [Test]
    public void AdministratorCredentials_AreWhatWouldBeIssuedAndRead()
    {
        var (from, until) = (AdministratorCredentials.From, AdministratorCredentials.Until);
        AdministratorCredentials.Certificate.ShouldBe(
            ClientCertificates.Issue("kubernetes-admin", ["kubeadm:cluster-admins"], from, until, []),
            StringCompareShould.IgnoreLineEndings);
        var read = ClientCertificates.Verify(AdministratorCredentials.Certificate, from).ShouldNotBeNull();
        (read.Name, read.Uid).ShouldBe((AdministratorCredentials.User.Name, AdministratorCredentials.User.Uid));
        read.Groups.ShouldBe(AdministratorCredentials.User.Groups);
        read.Extra.ShouldBe(AdministratorCredentials.User.Extra);
    }

    [Test]
    public void List_ByNobody_IsForbidden() => Refusal(As("jane").List(KnownResources.Pods, "default", ListOptions.All)).ShouldBe(
        "403 Forbidden: pods is forbidden: User \"jane\" cannot list resource \"pods\" in API group \"\" in the namespace \"default\"");

    [Test]
    public void List_OfTheWholeCluster_IsForbiddenAtItsScope() =>
        Refusal(As("jane").List(KnownResources.Deployments, string.Empty, ListOptions.All)).ShouldBe(
        "403 Forbidden: deployments.apps is forbidden: User \"jane\" cannot list resource \"deployments\" in API group \"apps\" at the "
        + "cluster scope");

    [Test]
    public void Get_OfASubresource_NamesIt() => Refusal(As("jane").Log("default", "web", new PodLogOptions())).ShouldBe(
        "403 Forbidden: pods \"web\" is forbidden: User \"jane\" cannot get resource \"pods/log\" in API group \"\" in the namespace "
        + "\"default\"");

    [Test]
    public void Binding_OfARole_AllowsInItsNamespaceOnly()
    {
        Make("Role", "reader", "rules: [{apiGroups: [''], resources: [pods], verbs: [list]}]");
        Bind("Role", "reader", "{kind: User, name: jane}");

        As("jane").List(KnownResources.Pods, "default", ListOptions.All).IsSuccess.ShouldBeTrue();
        As("jane").List(KnownResources.Pods, "kube-system", ListOptions.All).IsSuccess.ShouldBeFalse();
        As("jane").List(KnownResources.Services, "default", ListOptions.All).IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Rule_WithNames_AllowsThoseOnly()
    {
        Make("Role", "one", "rules: [{apiGroups: [''], resources: [configmaps], resourceNames: [a], verbs: [get]}]");
        Bind("Role", "one", "{kind: Group, name: team}");

        Refusal(As("jane", "team").Get(KnownResources.ConfigMaps, "default", "a")).ShouldBe("404 NotFound: configmaps \"a\" not found");
        Refusal(As("jane", "team").Get(KnownResources.ConfigMaps, "default", "b")).ShouldStartWith("403 Forbidden");
    }

    [Test]
    public void Binding_ToAMissingRole_SaysSo()
    {
        Bind("Role", "none", "{kind: User, name: jane}");

        Refusal(As("jane").List(KnownResources.Pods, "default", ListOptions.All)).ShouldEndWith(
            "in the namespace \"default\": RBAC: role.rbac.authorization.k8s.io \"none\" not found");
    }

    [Test]
    public void Impersonation_NeedsAPermission()
    {
        var jane = _plane.Api.As(new Credentials { Token = TokenOf("default") }).As(new Credentials
        {
            Token = TokenOf("default"), Impersonates = new Impersonation("bob", [], string.Empty),
        });

        Refusal(jane.List(KnownResources.Pods, "default", ListOptions.All)).ShouldBe(
            "403 Forbidden: users \"bob\" is forbidden: User \"system:serviceaccount:default:default\" cannot impersonate resource "
            + "\"users\" "
            + "in API group \"\" at the cluster scope");
    }

    [TestCase("rubbish")]
    [TestCase("a.b.c")]
    public void Token_ThatWasNotSignedHere_IsUnauthorized(string token) =>
        Refusal(_plane.Api.As(new Credentials { Token = token }).List(KnownResources.Pods, "default", ListOptions.All)).ShouldBe(
            "401 Unauthorized: Unauthorized");

    [Test]
    public void Token_ThatWasChanged_IsUnauthorized()
    {
        var parts = TokenOf("default").Split('.');
        var forged = $"{parts[0]}.{parts[1][..^2]}AA.{parts[2]}";

        Refusal(_plane.Api.As(new Credentials { Token = forged }).List(KnownResources.Pods, "default", ListOptions.All)).ShouldStartWith(
            "401");
    }

    [Test]
    public void Token_OfADeletedAccount_IsUnauthorized()
    {
        _plane.Create("{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot}}");
        var token = TokenOf("robot");
        WhoIs(token).ShouldBe("system:serviceaccount:default:robot");
        _plane.Api.Delete(KnownResources.ServiceAccounts, "default", "robot", DeleteOptions.Default);

        Refusal(_plane.Api.As(new Credentials { Token = token }).List(KnownResources.Pods, "default", ListOptions.All)).ShouldStartWith(
            "401");
    }

    [Test]
    public void Certificate_IsTheUserThatItNames()
    {
        var certificate = ClientCertificates.Issue(
            "jane",
            ["devs"],
            _plane.Simulation.Now,
            _plane.Simulation.Now + TimeSpan.FromHours(1),
            []);
        var user = ClientCertificates.Verify(certificate, _plane.Simulation.Now).ShouldNotBeNull();

        (user.Name, string.Join(' ', user.Groups)).ShouldBe(("jane", "devs system:authenticated"));
        ClientCertificates.Verify(certificate, _plane.Simulation.Now + TimeSpan.FromHours(2)).ShouldBeNull();
    }

    [Test]
    public void Role_ThatGrantsMoreThanOneHas_IsRefused()
    {
        Make(
            "Role",
            "maker",
            "rules: [{apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [create]}, {apiGroups: [''], resources: "
            + "[pods], verbs: [get]}]");
        Bind("Role", "maker", "{kind: User, name: jane}");
        var wanted = ControlPlane.Parse("""
            {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: more}, rules: [{apiGroups: [''], resources: [pods, secrets], verbs: [get, list]}]}
            """);

        Refusal(As("jane").Create(RbacResources.Roles, "default", wanted, WriteOptions.Default)).ShouldBe(
            "403 Forbidden: roles.rbac.authorization.k8s.io \"more\" is forbidden: user \"jane\" (groups=[\"system:authenticated\"]) "
            + "is attempting to grant RBAC permissions not currently held:\n"
            + "{APIGroups:[\"\"], Resources:[\"pods\"], Verbs:[\"list\"]}\n{APIGroups:[\"\"], Resources:[\"secrets\"], Verbs:[\"get\" "
            + "\"list\"]}");
    }

    [TestCase("view", "get", "pods", true)]
    [TestCase("view", "get", "secrets", false)]
    [TestCase("edit", "create", "deployments", true)]
    [TestCase("admin", "create", "roles", true)]
    public void BootstrapRoles_AllowWhatTheyAllow(string role, string verb, string resource, bool isAllowed)
    {
        Bind("ClusterRole", role, "{kind: User, name: jane}");
        var type = _plane.Api.Resources.First(type => type.Plural == resource);
        var server = (KubeApiServer)_plane.Api;

        server.Access.Authorizer.Allows(
            new UserInfo("jane", string.Empty, [], []),
            AccessAttributes.Of(verb, type, "default", string.Empty)).ShouldBe(isAllowed);
    }

    [Test]
    public void Administrator_LosesEverything_WithHisBinding()
    {
        var admin = _plane.Api.As(new Credentials { Certificate = AdministratorCredentials.Certificate });
        admin.List(KnownResources.Nodes, string.Empty, ListOptions.All).IsSuccess.ShouldBeTrue();
        _plane.Api.Delete(RbacResources.ClusterRoleBindings, string.Empty, "kubeadm:cluster-admins", DeleteOptions.Default).IsSuccess
            .ShouldBeTrue();

        admin.List(KnownResources.Nodes, string.Empty, ListOptions.All).IsSuccess.ShouldBeFalse();
    }

    [TestCase(
        "{kind: Job, name: x}",
        "[{kind: User, name: u}]",
        "roleRef.kind: Unsupported value: \"Job\": supported values: \"Role\", \"ClusterRole\"")]
    [TestCase(
        "{kind: Role, name: x}",
        "[{kind: Robot, name: u}]",
        "subjects[0].kind: Unsupported value: \"Robot\": supported values: \"ServiceAccount\", \"User\", \"Group\"")]
    public void Binding_ThatMakesNoSense_IsInvalid(string role, string subjects, string fault)
    {
        var wanted = ControlPlane.Parse(
            $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {{name: w}}, roleRef: {role}, subjects: "
            + $"{subjects}}}");

        Refusal(_plane.Api.Create(RbacResources.RoleBindings, "default", wanted, WriteOptions.Default))
            .ShouldBe($"422 Invalid: RoleBinding.rbac.authorization.k8s.io \"w\" is invalid: {fault}");
    }

    private string WhoIs(string token)
    {
        var review = ControlPlane.Parse("{apiVersion: authentication.k8s.io/v1, kind: SelfSubjectReview, metadata: {}}");
        var type = _plane.Api.Resources.First(type => type.Kind == "SelfSubjectReview");
        return _plane.Api.As(new Credentials { Token = token }).Create(type, string.Empty, review, WriteOptions.Default).ValueOrThrow()
            .TextAt("status", "userInfo", "username");
    }

    private string TokenOf(string account) => _plane.Api
        .CreateAt(KnownResources.ServiceAccounts, "default", account, "token", new ApiObject(ObjectValue.Empty), WriteOptions.Default)
        .ValueOrThrow().TextAt("status", "token");

    private void Make(string kind, string name, string rest) =>
        _plane.Create($"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {{name: {name}}}\n{rest}\n");

    private void Bind(string kind, string role, string subject) =>
        Make(
            "RoleBinding",
            $"to-{role}",
            $"roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: {kind}, name: {role}}}\nsubjects: [{subject}]");

    private IApi As(string user, params string[] groups) => _plane.Api.As(new Credentials
    {
        Token = Authenticator.AdministratorToken, Impersonates = new Impersonation(user, groups, string.Empty),
    });

    private static string Refusal<T>(ApiResult<T> result)
        where T : class => result.Status is { } status ? $"{status.Code} {status.Reason}: {status.Message}" : "allowed";
}
