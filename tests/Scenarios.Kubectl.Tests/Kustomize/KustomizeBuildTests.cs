using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Kustomize;

/// <summary>The expected texts are what kubectl 1.33.1 (kustomize 5.6) built from the same files.</summary>
internal sealed class KustomizeBuildTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - {name: nginx, image: "nginx:1.16", env: [{name: X, value: "1"}, {name: W, value: "1"}], envFrom: [{configMapRef: {name: settings}}]}
              - {name: side, image: busybox}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        """;

    [Test]
    public void Run_GeneratedConfigMap_HasItsHashEverywhere()
    {
        var text = Build(
            "resources: [../base]\nnamePrefix: prod-\nconfigMapGenerator:\n- {name: settings, literals: [MODE=prod, LEVEL=3]}\n");
        text.ShouldContain("  name: prod-settings-d2gtk79c7c\n");
        text.ShouldContain("        - configMapRef:\n            name: prod-settings-d2gtk79c7c\n");
        text.IndexOf("kind: Service", StringComparison.Ordinal)
            .ShouldBeLessThan(text.IndexOf("kind: Deployment", StringComparison.Ordinal));
    }

    [Test]
    public void Run_StrategicPatch_PutsItsElementsFirst() => Build("""
        resources: [../base]
        images: [{name: nginx, newName: my/nginx, newTag: "2"}]
        replicas: [{name: web, count: 4}]
        patches:
        - patch: |-
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {template: {spec: {containers: [{name: nginx, env: [{name: W, value: "2"}, {name: Z, value: "3"}]}, {name: side, $patch: delete}]}}}
        - target: {kind: Serv.*}
          patch: '[{op: replace, path: /spec/ports/0/port, value: 8080}]'
        """).ShouldBe("""
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          ports:
          - port: 8080
          selector:
            app: web
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 4
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - env:
                - name: W
                  value: "2"
                - name: Z
                  value: "3"
                - name: X
                  value: "1"
                envFrom:
                - configMapRef:
                    name: settings
                image: my/nginx:2
                name: nginx

        """);

    [TestCase(
        "labels: [{pairs: {l: m}}]",
        "metadata:\n  labels:\n    l: m\n  name: web\nspec:\n  ports:\n  - port: 80\n  selector:\n    app: web\n")]
    [TestCase("labels: [{pairs: {l: m}, includeSelectors: true}]", "  selector:\n    app: web\n    l: m\n")]
    [TestCase("commonAnnotations: {a: b}", "    metadata:\n      annotations:\n        a: b\n      labels:\n        app: web\n")]
    [TestCase("namespace: team", "  name: web\n  namespace: team\n")]
    [TestCase("nameSuffix: -x", "kind: Service\nmetadata:\n  name: web-x\n")]
    public void Run_Transformer_ChangesWhatKustomizeChanges(string line, string expected) =>
        Build($"resources: [../base]\n{line}\n").ShouldContain(expected);

    [Test]
    public void Apply_Kustomization_AppliesItAndDeletesIt()
    {
        var terminal = Files(
            "resources: [../base]\nsecretGenerator: [{name: s, literals: [a=b], options: {disableNameSuffixHash: true}}]\n");
        terminal.Run("apply -k over").Output.ShouldBe("secret/s created\nservice/web created\ndeployment.apps/web created\n");
        terminal.Run("get -k over -o name").Output.ShouldBe("secret/s\nservice/web\ndeployment.apps/web\n");
        terminal.Run("delete -k over --wait=false").Output
            .ShouldBe("secret \"s\" deleted\nservice \"web\" deleted\ndeployment.apps \"web\" deleted\n");
        terminal.Run("apply -k over -f base").Error.ShouldBe("error: only one of -f or -k can be specified\n");
    }

    [TestCase(
        "resources: [none.yaml]",
        "error: accumulating resources: accumulation err='accumulating resources from 'none.yaml': evalsymlink failure on "
        + "'/over/none.yaml' : "
        + "lstat /over/none.yaml: no such file or directory': must build at directory: not a valid directory: evalsymlink failure on "
        + "'/over/none.yaml' : "
        + "lstat /over/none.yaml: no such file or directory\n")]
    [TestCase("replacements: []", "error: not simulated: the field replacements of a kustomization (see features/GAPS.md)\n")]
    [TestCase("patches: [{patch: '{apiVersion: v1, kind: Pod, metadata: {name: p}}'}]",
        "error: no matches for Id Pod.v1.[noGrp]/p.[noNs]; failed to find unique target for patch Pod.v1.[noGrp]/p.[noNs]\n")]
    public void Run_Wrong_FailsInKustomizesWords(string kustomization, string error) =>
        Files(kustomization).Run("kustomize over").Error.ShouldBe(error);

    [Test]
    public void Run_DeprecatedField_IsTold() =>
        Files("resources: [../base]\ncommonLabels: {a: b}\n").Run("kustomize over").Error.ShouldStartWith(
        "# Warning: 'commonLabels' is deprecated. Please use 'labels' instead.");

    private static string Build(string kustomization) => Files(kustomization).Run("kustomize over").Output;

    private static Terminal Files(string kustomization)
    {
        var terminal = new Terminal();
        terminal.Files.MakeDirectory("/base");
        terminal.Files.MakeDirectory("/over");
        terminal.Files.Write("/base/kustomization.yaml", "resources: [web.yaml]\n");
        terminal.Files.Write("/base/web.yaml", Deployment);
        terminal.Files.Write("/over/kustomization.yaml", kustomization);
        return terminal;
    }
}
