Feature: Kinds of one's own, and what else the API server can be taught
  A CustomResourceDefinition adds a kind: the server then stores its objects, checks them against the schema, fills in what they leave
  out, and kubectl works with them as with any other. A ValidatingAdmissionPolicy refuses objects of any kind that break a rule of one's own.

  Scenario: A new kind is a kind like the others
    When I run:
      """
      kubectl apply -f crontab.crd.yaml
      kubectl wait --for=condition=Established crd/crontabs.example.com
      """
    Then the output is:
      """
      customresourcedefinition.apiextensions.k8s.io/crontabs.example.com created
      customresourcedefinition.apiextensions.k8s.io/crontabs.example.com condition met
      """
    When I run:
      """
      printf 'apiVersion: example.com/v1\nkind: CronTab\nmetadata: {name: nightly}\nspec: {cronSpec: "0 3 * * *"}\n' | kubectl apply -f -
      kubectl scale ct nightly --replicas=3
      kubectl get ct
      """
    Then the output shows:
      | NAME    | SPEC      | REPLICAS |
      | nightly | 0 3 * * * | 3        |
    When I run "kubectl explain ct.spec.cronSpec"
    Then the output contains "FIELD: cronSpec <string>"
    And the output contains "When it runs."

  Scenario: The schema and its rules refuse what does not fit
    Given I run "kubectl apply -f crontab.crd.yaml"
    When I run:
      """
      printf 'apiVersion: example.com/v1\nkind: CronTab\nmetadata: {name: wrong}\nspec: {cronSpec: daily, replicas: 12}\n' | kubectl apply -f -
      """
    Then the command fails
    And the error output contains "spec.cronSpec in body should match '^(\S+ ){4}\S+$'"
    And the error output contains "spec.replicas in body should be less than or equal to 10"
    And the error output contains "many replicas need an image"

  Scenario: An autoscaler keeps to its bounds, and says that nobody measures anything
    Given a Deployment "web" with 1 replica
    When I run "kubectl autoscale deployment web --min=2 --max=4 --cpu-percent=80"
    And 40 seconds pass
    Then Deployment "web" has 2 replicas
    When I run "kubectl get hpa web"
    Then the output shows:
      | NAME | REFERENCE      | TARGETS            | MINPODS | MAXPODS |
      | web  | Deployment/web | cpu: <unknown>/80% | 2       | 4       |
    When I run "kubectl describe hpa web"
    Then the output contains "unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)"
    When I run "kubectl top pods"
    Then the command fails
    And the error output contains "Metrics API not available"
