namespace Scenarios.Cli.Tests.Report;

/// <summary>Features with many failures, whose texts all try to break out of text.</summary>
internal static class OddFeatures
{
    /// <summary>Text that would run if a page treated it as markup, and that would reverse the page's direction.</summary>
    private const string Evil = "<script>window.pwned=1</script><img src=x onerror=window.pwned=1>\u202E&amp;\"'";

    private static readonly Lazy<TemporaryFolder> Files = new(() => new TemporaryFolder()
        .With("01-wrong/01-failures.feature", Failures)
        .With("01-wrong/02-markup.feature", Markup)
        .With("02-plain/01-plain.feature", Plain)
        .With("02-plain/02-ja.feature", Japanese));

    public static string Folder => Files.Value.Path;

    private const string Failures = """
        Feature: Things that go wrong

          @S9-01
          Scenario: The output differs
            Given a Deployment "web" with 2 replicas
            When I run "kubectl get deployment web"
            Then the output is:
              ```
              NAME   READY   UP-TO-DATE   AVAILABLE   AGE
              web    5/5     2            2           3s
              ```
            And the output contains "never asked"

          Scenario: Nobody knows this step
            Given the moon is full

          @ignore
          Scenario: Not today
            Given a Deployment "web" with 2 replicas

          Scenario Outline: Scaled to <replicas>
            Given a Deployment "web" with <replicas> replicas
            When I run "kubectl get deployment web -o jsonpath='{.spec.replicas}'"
            Then the output is "<shown>"

            Examples:
              | replicas | shown |
              | 1        | 1     |
              | 2        | 7     |

          Scenario: Nobody is behind the Service
            Given a Deployment "web" with 2 replicas
            And a Service "web" for the Deployment "web"
            When I run "kubectl set selector service web app=wbe"
            And I curl "http://web"
            Then the output contains "Welcome"
        """;

    private const string Plain = """
        Feature: Nothing goes wrong here
          A **strong** word, a `command`, [a link](https://kubernetes.io), [an evil one](javascript:alert(1)) and ![a picture](https://example.com/x.png).

          Background:
            Given a Deployment "web" with 3 replicas

          Scenario: Much is printed
            When I run "seq 1 700000"
            Then the output contains "699999"

          Scenario: Time passes
            When 2 hours pass
            And I run "kubectl get pods"
            Then the output contains "Running"
        """;

    private const string Japanese = """
        # language: ja
        フィーチャ: 日本語の機能

          シナリオ: レプリカ
            前提 レプリカが3つのDeployment "web"がある
        """;

    private static string Markup => $$"""
        Feature: Markup {{Evil}}
          Prose {{Evil}}

          Rule: A rule {{Evil}}

            Scenario: A title {{Evil}}
              When I run:
                ```
                echo '{{Evil.Replace("'", "", StringComparison.Ordinal)}}'
                printf '\033[31mred\033[0m\001\n'
                ```
              Then the output contains "pwned"
              And the output contains "{{Evil.Replace("\"", "", StringComparison.Ordinal)}} never"

            Scenario: A manifest
              Given the manifest:
                ```
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: evil
                  labels: { "a": "<script>window.pwned=1</script>" }
                  annotations: { "note": "<script>window.pwned=1</script>" }
                data: { "page.html": "</script><script>window.pwned=1</script>" }
                ```
        """;
}
