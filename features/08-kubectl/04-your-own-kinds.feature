Feature: Teach the API server your own kinds and rules
  A CustomResourceDefinition adds a kind. The API server stores its objects, checks them against your schema and fills in defaults; kubectl
  works with them as with any other kind. A ValidatingAdmissionPolicy adds a rule: the API server refuses objects that break it.

  Scenario: kubectl works with your own kind as with any other
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
    When I apply this manifest:
      """yaml
      apiVersion: example.com/v1
      kind: CronTab
      metadata: {name: nightly}
      spec: {cronSpec: "0 3 * * *"}
      """
    And I run:
      """
      kubectl scale ct nightly --replicas=3
      kubectl get ct
      """
    Then the output shows:
      | NAME    | SPEC      | REPLICAS |
      | nightly | 0 3 * * * | 3        |
    When I run "kubectl explain ct.spec.cronSpec"
    Then the output contains "FIELD: cronSpec <string>"
    And the output contains "When it runs."

  Scenario: The schema and its rules refuse an object that does not fit
    Given I run "kubectl apply -f crontab.crd.yaml"
    When I try to apply this manifest:
      """yaml
      apiVersion: example.com/v1
      kind: CronTab
      metadata: {name: wrong}
      spec: {cronSpec: daily, replicas: 12}
      """
    Then the command fails
    And the error output contains "spec.cronSpec in body should match '^(\S+ ){4}\S+$'"
    And the error output contains "spec.replicas in body should be less than or equal to 10"
    And the error output contains "many replicas need an image"

  Scenario: A policy refuses Deployments that break your rule
    Given the manifest:
      """yaml
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicy
      metadata: {name: few-replicas}
      spec:
        matchConstraints:
          resourceRules:
            - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
        validations:
          - {expression: "object.spec.replicas <= 5", message: at most five replicas are allowed here}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicyBinding
      metadata: {name: few-replicas}
      spec: {policyName: few-replicas, validationActions: [Deny]}
      """
    And 5 seconds pass
    When I run "kubectl create deployment web --image=nginx --replicas=5"
    Then the output is "deployment.apps/web created"
    When I run "kubectl create deployment crowd --image=nginx --replicas=6"
    Then the command fails
    And the error output contains "at most five replicas are allowed here"
    And Deployment "crowd" does not exist
